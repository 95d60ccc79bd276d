import audit from './en/audit.js';
import common from './en/common.js';
import exports from './en/exports.js';
import jobs from './en/jobs.js';
import organisation from './en/organisation.js';
import schedules from './en/schedules.js';
import signIn from './en/sign-in.js';

/** Everything that the console says in English; texts/de.js has the same keys. */
export default {...common, ...audit, ...exports, ...jobs, ...organisation, ...schedules, ...signIn};
