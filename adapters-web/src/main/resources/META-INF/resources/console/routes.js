/**
 * The console's pages. `load` fetches the module that defines the element `page`, whose attributes are the pattern's names.
 * Those with `nav` stand in the navigation, in this order, for whoever holds `permission`; `open` ones need no sign-in.
 */
export const routes = [
  {path: '/sign-in', page: 'muster-sign-in-page', load: () => import('./pages/sign-in/sign-in-page.js'), open: true, title: 'signIn.title'},
  {path: '/password', page: 'muster-password-page', load: () => import('./pages/sign-in/password-page.js'), open: true, title: 'password.title'},

  {path: '/imports/new', page: 'muster-new-import-page', load: () => import('./pages/imports/new-import-page.js'), permission: 'accounts:import',
    nav: 'work', icon: 'file-import', title: 'imports.title'},
  {path: '/imports/:id', page: 'muster-import-page', load: () => import('./pages/imports/import-page.js'), permission: 'accounts:import',
    title: 'imports.title'},

  {path: '/teams', page: 'muster-teams-page', load: () => import('./pages/teams/teams-page.js'), permission: 'accounts:view',
    nav: 'organisation', icon: 'users-group', title: 'teams.title'},
];

/** The headings of the navigation; the first has none. */
export const SECTIONS = ['work', 'organisation', 'administration'];
