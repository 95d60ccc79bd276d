import en from '../texts/en.js';
import {storage} from './storage.js';

/** The languages, by their names in themselves; all but the first are loaded when they are chosen. */
export const LANGUAGES = {en: 'English', de: 'Deutsch'};
const LOADERS = {en: async () => en, de: async () => (await import('../texts/de.js')).default};

let texts = en;
let language = 'en';
let locale = 'en';
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

export const currentLanguage = () => language;

/** The same as the reader's browser has it, such as en-GB: it decides how dates and numbers are written. */
export const currentLocale = () => locale;

/** The language that was chosen here, else the first of the browser's that there is. */
export function preferredLanguage() {
  const wanted = [storage.get('language'), ...navigator.languages.map(tag => tag.split('-')[0])];
  return wanted.find(tag => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
}

/** Shows everything in another language from now on; event `muster-language` on window. */
export async function useLanguage(tag) {
  texts = await LOADERS[tag]();
  language = tag;
  locale = navigator.languages.find(one => one.split('-')[0] === tag) ?? tag;
  plurals = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(locale);
  document.documentElement.lang = tag;
  dispatchEvent(new Event('muster-language'));
}

/** Names that the server gives, such as codes, have dots of their own. */
function find(key, from = texts) {
  if (typeof from !== 'object') {
    return undefined;
  }
  if (Object.hasOwn(from, key)) {
    return from[key];
  }
  const dot = key.indexOf('.');
  return dot < 0 ? undefined : find(key.slice(dot + 1), from[key.slice(0, dot)]);
}

/** Whether there is such a text: for words that come from the server. */
export const hasText = key => find(key) !== undefined;

/**
 * A text of the console: `t('accounts.selected', {count: 3})`. `{name}` in it stands for a value; numbers are written as the language
 * does. Of a text with forms (`one`, `other`) the value `count` chooses.
 */
export function t(key, values = {}) {
  const found = find(key);
  const text = typeof found === 'object' ? found[plurals.select(values.count)] ?? found.other : found;
  if (typeof text !== 'string') {
    console.error(`There is no text ${key} in ${language}.`);
    return key;
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => typeof values[name] === 'number' ? numbers.format(values[name]) : values[name]);
}
