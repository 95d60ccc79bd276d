/**
 * The console's pages. `load` fetches the module that defines the element `page`, whose attributes are the pattern's names.
 * Those with `nav` stand in the navigation, in this order, for whoever holds `permission`; `open` ones need no sign-in.
 */
export const routes = [
  {path: '/sign-in', page: 'muster-sign-in-page', load: () => import('./pages/sign-in/sign-in-page.js'), open: true, title: 'signIn.title'},
  {path: '/password', page: 'muster-password-page', load: () => import('./pages/sign-in/password-page.js'), open: true, title: 'password.title'},

  {path: '/exports', page: 'muster-exports-page', load: () => import('./pages/exports/exports-page.js'), permission: 'accounts:export',
    nav: 'work', icon: 'file-export', title: 'exports.title'},
  {path: '/exports/new', page: 'muster-export-page', load: () => import('./pages/exports/export-page.js'), permission: 'accounts:export',
    title: 'exports.new'},
  {path: '/schedules', page: 'muster-schedules-page', load: () => import('./pages/schedules/schedules-page.js'),
    permission: 'accounts:export', nav: 'work', icon: 'calendar-time', title: 'schedules.title'},
  {path: '/jobs', page: 'muster-jobs-page', load: () => import('./pages/jobs/jobs-page.js'),
    permission: ['accounts:import', 'accounts:export'], nav: 'work', icon: 'list-check', title: 'jobs.title'},

  {path: '/teams', page: 'muster-teams-page', load: () => import('./pages/teams/teams-page.js'), permission: 'accounts:view',
    nav: 'organisation', icon: 'users-group', title: 'teams.title'},

  {path: '/audit', page: 'muster-audit-page', load: () => import('./pages/audit/audit-page.js'), permission: 'settings:manage',
    nav: 'administration', icon: 'history', title: 'audit.title'},
];

/** The headings of the navigation; the first has none. */
export const SECTIONS = ['work', 'organisation', 'administration'];
