import {hasText, t} from '../../core/texts.js';

/** What the server says of a directory, with the fields called as the form does and not by their paths. */
export const inWords = message => message.replace(/directory\.(\w+)/g,
  (path, name) => hasText(`connections.${name}`) ? t('connections.quoted', {field: t(`connections.${name}`)}) : path);
