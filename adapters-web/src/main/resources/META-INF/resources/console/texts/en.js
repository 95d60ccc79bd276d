import accounts from './en/accounts.js';
import common from './en/common.js';
import organisation from './en/organisation.js';
import signIn from './en/sign-in.js';

/** Everything that the console says in English; texts/de.js has the same keys. */
export default {...accounts, ...common, ...organisation, ...signIn};
