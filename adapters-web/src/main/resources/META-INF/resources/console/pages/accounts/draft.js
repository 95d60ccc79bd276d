import {t} from '../../core/texts.js';

const TEXTS = ['userName', 'displayName', 'givenName', 'familyName', 'nickname', 'email', 'phone', 'locale', 'timezone', 'picture',
  'externalId'];
const LISTS = ['roles', 'groups', 'teams'];
export const OBJECTS = ['attributes', 'userMetadata', 'appMetadata'];

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What makes one object of another as a merge patch (RFC 7396), or undefined where nothing differs. */
function mergePatch(from, to) {
  const patch = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!Object.hasOwn(to, key)) {
      patch[key] = null;
    } else if (isObject(from[key]) && isObject(to[key])) {
      const inner = mergePatch(from[key], to[key]);
      if (inner) {
        patch[key] = inner;
      }
    } else if (!same(from[key], to[key])) {
      patch[key] = to[key];
    }
  }
  return Object.keys(patch).length ? patch : undefined;
}

const hasNull = value => isObject(value) && Object.values(value).some(inner => inner === null || hasNull(inner));

/** An object as somebody writes it. @throws Error that says what is wrong, and where */
function parsed(text) {
  let value;
  try {
    value = JSON.parse(text.trim() || '{}');
  } catch (e) {
    const at = /position (\d+)/.exec(e.message);
    const before = at ? text.slice(0, Number(at[1])).split('\n') : null;
    throw new Error(before ? t('accounts.json.at', {line: before.length, column: before.at(-1).length + 1})
      : t('accounts.json.unreadable'));
  }
  if (!isObject(value)) {
    throw new Error(t('accounts.json.object'));
  }
  if (hasNull(value)) {
    throw new Error(t('accounts.json.nothing'));
  }
  return value;
}

/** An account as it was read, and what somebody has made of it since. It never changes: each change makes another one. */
export class Draft {
  #changes;

  /** @param changes by field; of objects the text as it is written */
  constructor(account, changes = {}) {
    this.account = account;
    this.#changes = changes;
  }

  /** What stands in the field now. */
  value(key) {
    return this.#changes[key] ?? this.#original(key);
  }

  get dirty() {
    return Object.keys(this.#changes).length > 0;
  }

  get changed() {
    return Object.keys(this.#changes);
  }

  with(key, value) {
    const {[key]: before, ...others} = this.#changes;
    return new Draft(this.account, same(value, this.#original(key)) ? others : {...others, [key]: value});
  }

  /** The same changes to what the account has become meanwhile. */
  onto(account) {
    return Object.entries(this.#changes).reduce((draft, [key, value]) => draft.with(key, value), new Draft(account));
  }

  /** Fields that were changed here and there, with what they have there. */
  against(account) {
    return this.changed.filter(key => !same(account[key], this.account[key]))
      .map(key => ({key, theirs: OBJECTS.includes(key) ? JSON.stringify(account[key]) : [account[key] ?? '–'].flat().join(', ')}));
  }

  /** What cannot be sent, as problems with paths. */
  get problems() {
    return OBJECTS.filter(key => this.#changes[key] !== undefined).flatMap(key => {
      try {
        parsed(this.#changes[key]);
        return [];
      } catch (e) {
        return [{path: key, message: e.message}];
      }
    });
  }

  /** What is to be sent: a merge patch, which for a new account is the account. */
  get patch() {
    return Object.fromEntries(Object.entries(this.#changes).map(([key, value]) =>
      [key, OBJECTS.includes(key) ? mergePatch(this.account[key] ?? {}, parsed(value)) ?? {} : value === '' ? null : value]));
  }

  #original(key) {
    const value = this.account[key];
    if (OBJECTS.includes(key)) {
      return JSON.stringify(value ?? {}, null, 2);
    }
    return value ?? (TEXTS.includes(key) ? '' : LISTS.includes(key) ? [] : value);
  }
}
