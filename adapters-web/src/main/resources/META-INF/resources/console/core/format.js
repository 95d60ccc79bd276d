import {currentLocale} from './texts.js';

// Making these is slow, and tables ask for thousands.
const made = new Map();
function formatter(kind, options) {
  const key = kind.name + currentLocale() + JSON.stringify(options);
  if (!made.has(key)) {
    made.set(key, new kind(currentLocale(), options));
  }
  return made.get(key);
}

export const number = value => formatter(Intl.NumberFormat, {}).format(value);
export const percent = share => formatter(Intl.NumberFormat, {style: 'percent', maximumFractionDigits: 0}).format(share);

/** A point in time, from ISO 8601, in the reader's time zone; '' for none. */
export const moment = iso => iso ? formatter(Intl.DateTimeFormat, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(iso)) : '';
export const day = iso => iso ? formatter(Intl.DateTimeFormat, {dateStyle: 'medium'}).format(new Date(iso)) : '';

const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30], ['month', 12], ['year', Infinity]];

/** How long ago, or in how long: "3 minutes ago". */
export function ago(iso, now = Date.now()) {
  let amount = (new Date(iso) - now) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) {
      return formatter(Intl.RelativeTimeFormat, {numeric: 'auto'}).format(Math.round(amount), unit);
    }
    amount /= size;
  }
  return '';
}

export function bytes(count) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), units.length - 1);
  return formatter(Intl.NumberFormat, {style: 'unit', unit: units[step], unitDisplay: step ? 'short' : 'long', maximumFractionDigits: 1})
    .format(count / 1000 ** step);
}

/** "A, B and C" in the reader's language. */
export const list = (words, type = 'conjunction') => formatter(Intl.ListFormat, {type}).format(words);

/** Whether somebody has written this whole number, parted as they like. */
export const isNumber = (text, wanted) => text.replace(/[\s.,'’]/g, '') === String(wanted);
