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
    title: 'accounts.single'},

  {path: '/imports/new', page: 'muster-new-import-page', load: () => import('./pages/imports/new-import-page.js'), permission: 'accounts:import',
    nav: 'work', icon: 'file-import', title: 'imports.title'},
  {path: '/imports/:id', page: 'muster-import-page', load: () => import('./pages/imports/import-page.js'), permission: 'accounts:import',
    title: 'imports.title'},
  {path: '/exports', page: 'muster-exports-page', load: () => import('./pages/exports/exports-page.js'), permission: 'accounts:export',
    nav: 'work', icon: 'file-export', title: 'exports.title'},
  {path: '/exports/new', page: 'muster-export-page', load: () => import('./pages/exports/export-page.js'), permission: 'accounts:export',
    title: 'exports.new'},
  {path: '/schedules', page: 'muster-schedules-page', load: () => import('./pages/schedules/schedules-page.js'),
    permission: 'accounts:export', nav: 'work', icon: 'calendar-time', title: 'schedules.title'},
  {path: '/jobs', page: 'muster-jobs-page', load: () => import('./pages/jobs/jobs-page.js'),
    permission: ['accounts:import', 'accounts:export', 'accounts:manage'], nav: 'work', icon: 'list-check', title: 'jobs.title'},

  {path: '/teams', page: 'muster-teams-page', load: () => import('./pages/teams/teams-page.js'), permission: 'accounts:view',
    nav: 'organisation', icon: 'users-group', title: 'teams.title'},
  {path: '/groups', page: 'muster-groups-page', load: () => import('./pages/groups/groups-page.js'), permission: 'accounts:view',
    nav: 'organisation', icon: 'hierarchy-2', title: 'groups.title'},
  {path: '/roles', page: 'muster-roles-page', load: () => import('./pages/roles/roles-page.js'), permission: 'accounts:view',
    nav: 'organisation', icon: 'shield-lock', title: 'roles.title'},

  {path: '/connections', page: 'muster-connections-page', load: () => import('./pages/connections/connections-page.js'),
    permission: 'accounts:view', nav: 'administration', icon: 'plug-connected', title: 'connections.title'},
  {path: '/mappings', page: 'muster-mappings-page', load: () => import('./pages/mappings/mappings-page.js'),
    permission: 'accounts:import', nav: 'administration', icon: 'columns-3', title: 'mappings.title'},
  {path: '/audit', page: 'muster-audit-page', load: () => import('./pages/audit/audit-page.js'), permission: 'settings:manage',
    nav: 'administration', icon: 'history', title: 'audit.title'},
  {path: '/tenants', page: 'muster-tenants-page', load: () => import('./pages/tenants/tenants-page.js'), permission: 'tenants:manage',
    nav: 'administration', icon: 'building', title: 'tenants.title'},

  {path: '/profile', page: 'muster-profile-page', load: () => import('./pages/profile/profile-page.js'), title: 'profile.title'},
  {path: '/tokens', page: 'muster-tokens-page', load: () => import('./pages/tokens/tokens-page.js'), title: 'tokens.title'},
];

/** The headings of the navigation; the first has none. */
export const SECTIONS = ['work', 'organisation', 'administration'];
