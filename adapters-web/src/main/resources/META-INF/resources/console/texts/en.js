import accounts from './en/accounts.js';
import administration from './en/administration.js';
import audit from './en/audit.js';
import codes from './en/codes.js';
import common from './en/common.js';
import exports from './en/exports.js';
import imports from './en/imports.js';
import jobs from './en/jobs.js';
import names from './en/names.js';
import organisation from './en/organisation.js';
import profile from './en/profile.js';
import schedules from './en/schedules.js';
import signIn from './en/sign-in.js';
import tokens from './en/tokens.js';

/** Everything that the console says in English; texts/de.js has the same keys. */
export default {...accounts, ...administration, ...audit, ...codes, ...common, ...exports, ...imports,
  ...jobs, ...names, ...organisation, ...profile, ...schedules, ...signIn, ...tokens};
