import common from './de/common.js';
import imports from './de/imports.js';
import organisation from './de/organisation.js';
import signIn from './de/sign-in.js';

/** Everything that the console says in German; the keys are those of texts/en.js. */
export default {...common, ...imports, ...organisation, ...signIn, codes: {...common.codes, ...imports.codes}};
