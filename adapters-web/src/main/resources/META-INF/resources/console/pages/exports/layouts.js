import {hasText, t} from '../../core/texts.js';

/** What accounts can be sorted by. */
export const SORTABLE = ['userName', 'displayName', 'givenName', 'familyName', 'nickname', 'email', 'emailVerified', 'phone', 'locale',
  'timezone', 'picture', 'enabled', 'mainGroup', 'externalId', 'createdAt', 'updatedAt', 'lastLoginAt', 'loginsCount',
  'credential.algorithm', 'connection', 'id'];

/** Those that can be written; Muster's own first, the one with chosen columns next. */
const ORDER = ['accounts', 'custom', 'administrators'];
const place = name => ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
export const writable = layouts => layouts.filter(layout => layout.writes.length).sort((a, b) => place(a.name) - place(b.name));

/** A layout that came as a jar has a title of its own and no sentence here. */
export const layoutTitle = ({name, title}) => hasText(`exports.layouts.${name}.title`) ? t(`exports.layouts.${name}.title`) : title ?? name;
export const layoutText = ({name}) => hasText(`exports.layouts.${name}.text`) ? t(`exports.layouts.${name}.text`) : '';

export const formatTitle = name => hasText(`exports.formats.${name}.title`) ? t(`exports.formats.${name}.title`) : name;
export const formatText = name => hasText(`exports.formats.${name}.text`) ? t(`exports.formats.${name}.text`) : '';

/** A field's name in the reader's language. */
export const fieldTitle = path => hasText(`exports.fields.${path}`) ? t(`exports.fields.${path}`) : path;
