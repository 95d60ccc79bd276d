import {hasText, t} from './texts.js';

/** What is not known here, such as an attribute or a layout that came as a jar, is called as the API does. */
const named = (key, otherwise) => hasText(key) ? t(key) : otherwise;

const own = path => `names.field.${path}`;

/**
 * A field in the reader's language, by its path in the API: `email`, `attributes.costCentre`, `teams[2]`, `credential.state`.
 * A path within something that has no name of its own is that thing's name with the rest behind it.
 */
export function fieldName(path) {
  const plain = path.replace(/\[\d+]$/, '');
  // Full stops part the keys of texts.
  const whole = own(plain.replaceAll('.', '-'));
  const [first, ...rest] = plain.split('.');
  return hasText(whole) ? t(whole) : [named(own(first), first), ...rest].join(': ');
}

/** @param layout its `name`, and the `title` that it has on the server where that is known */
export const layoutTitle = ({name, title}) => named(`names.layout.${name}.title`, title ?? name);
export const layoutText = ({name}) => named(`names.layout.${name}.text`, '');
export const formatTitle = name => named(`names.format.${name}.title`, name);
export const formatText = name => named(`names.format.${name}.text`, '');
