/**
 * The console's pages. `load` fetches the module that defines the element `page`, whose attributes are the pattern's names.
 * Those with `nav` stand in the navigation, in this order, for whoever holds `permission`; `open` ones need no sign-in.
 */
export const routes = [
  {path: '/sign-in', page: 'muster-sign-in-page', load: () => import('./pages/sign-in/sign-in-page.js'), open: true, title: 'signIn.title'},
  {path: '/password', page: 'muster-password-page', load: () => import('./pages/sign-in/password-page.js'), open: true, title: 'password.title'},

  {path: '/accounts', page: 'muster-accounts-page', load: () => import('./pages/accounts/accounts-page.js'), permission: 'accounts:view',
    nav: 'work', icon: 'users', title: 'accounts.title'},
  {path: '/accounts/new', page: 'muster-new-account-page', load: () => import('./pages/accounts/new-account-page.js'),
    permission: 'accounts:manage', title: 'accounts.add'},
  {path: '/accounts/:id', page: 'muster-account-page', load: () => import('./pages/accounts/account-page.js'), permission: 'accounts:view',
    title: 'accounts.one'},

  {path: '/teams', page: 'muster-teams-page', load: () => import('./pages/teams/teams-page.js'), permission: 'accounts:view',
    nav: 'organisation', icon: 'users-group', title: 'teams.title'},
];

/** The headings of the navigation; the first has none. */
export const SECTIONS = ['work', 'organisation', 'administration'];
