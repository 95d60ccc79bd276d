import accounts from './de/accounts.js';
import administration from './de/administration.js';
import common from './de/common.js';
import imports from './de/imports.js';
import organisation from './de/organisation.js';
import profile from './de/profile.js';
import signIn from './de/sign-in.js';
import tokens from './de/tokens.js';

/** Everything that the console says in German; the keys are those of texts/en.js. */
export default {...accounts, ...administration, ...common, ...imports, ...organisation, ...profile, ...signIn, ...tokens,
  codes: {...common.codes, ...imports.codes}};
