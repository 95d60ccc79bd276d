import accounts from './en/accounts.js';
import administration from './en/administration.js';
import common from './en/common.js';
import imports from './en/imports.js';
import organisation from './en/organisation.js';
import profile from './en/profile.js';
import signIn from './en/sign-in.js';
import tokens from './en/tokens.js';

/** Everything that the console says in English; texts/de.js has the same keys. */
export default {...accounts, ...administration, ...common, ...imports, ...organisation, ...profile, ...signIn, ...tokens,
  codes: {...common.codes, ...imports.codes}};
