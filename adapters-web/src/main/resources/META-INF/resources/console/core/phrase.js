/** A query for the accounts whose field is exactly this: `teams:"EMEA"`. */
export const phrase = (field, value) => `${field}:"${value.replace(/["\\]/g, '\\$&')}"`;

/** The address of the accounts of which one of the fields is exactly this. */
export const accountsWith = (value, ...fields) =>
  `accounts?query=${encodeURIComponent(fields.map(field => phrase(field, value)).join(' OR '))}`;
