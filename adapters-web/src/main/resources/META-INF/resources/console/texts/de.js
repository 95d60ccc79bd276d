import accounts from './de/accounts.js';
import administration from './de/administration.js';
import audit from './de/audit.js';
import codes from './de/codes.js';
import common from './de/common.js';
import exports from './de/exports.js';
import imports from './de/imports.js';
import jobs from './de/jobs.js';
import names from './de/names.js';
import organisation from './de/organisation.js';
import profile from './de/profile.js';
import schedules from './de/schedules.js';
import signIn from './de/sign-in.js';
import tokens from './de/tokens.js';

/** Everything that the console says in German; the keys are those of texts/en.js. */
export default {...accounts, ...administration, ...audit, ...codes, ...common, ...exports, ...imports,
  ...jobs, ...names, ...organisation, ...profile, ...schedules, ...signIn, ...tokens};
