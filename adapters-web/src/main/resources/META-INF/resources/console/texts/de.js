import accounts from './de/accounts.js';
import common from './de/common.js';
import organisation from './de/organisation.js';
import signIn from './de/sign-in.js';

/** Everything that the console says in German; the keys are those of texts/en.js. */
export default {...accounts, ...common, ...organisation, ...signIn};
