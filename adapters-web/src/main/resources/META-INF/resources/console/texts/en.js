import common from './en/common.js';
import imports from './en/imports.js';
import organisation from './en/organisation.js';
import signIn from './en/sign-in.js';

/** Everything that the console says in English; texts/de.js has the same keys. */
export default {...common, ...imports, ...organisation, ...signIn, codes: {...common.codes, ...imports.codes}};
