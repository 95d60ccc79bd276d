import audit from './de/audit.js';
import common from './de/common.js';
import exports from './de/exports.js';
import jobs from './de/jobs.js';
import organisation from './de/organisation.js';
import schedules from './de/schedules.js';
import signIn from './de/sign-in.js';

/** Everything that the console says in German; the keys are those of texts/en.js. */
export default {...common, ...audit, ...exports, ...jobs, ...organisation, ...schedules, ...signIn};
