/** What accounts can be sorted by. */
export const SORTABLE = ['userName', 'displayName', 'givenName', 'familyName', 'nickname', 'email', 'emailVerified', 'phone', 'locale',
  'timezone', 'picture', 'enabled', 'mainGroup', 'externalId', 'createdAt', 'updatedAt', 'lastLoginAt', 'loginsCount',
  'credential.algorithm', 'connection', 'id'];

/** Those that can be written; Muster's own first, the one with chosen columns next. */
const ORDER = ['accounts', 'custom', 'administrators'];
const place = name => ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
export const writable = layouts => layouts.filter(layout => layout.writes.length).sort((a, b) => place(a.name) - place(b.name));
