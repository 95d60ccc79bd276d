import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';

const AT_ONCE = 4;
const PAGE = 500;

/** The selected accounts, of all that match as they are read. */
export async function* selected(selection, params) {
  if (!selection.all) {
    yield* selection.items;
    return;
  }
  let cursor;
  do {
    const page = await api.get('accounts', {...params, limit: PAGE, cursor});
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}

/**
 * Does something to each of many accounts, each by a call of its own, some at once.
 *
 * @param accounts an (async) iterable
 * @param act does it to one; answers false where there was nothing to do
 * @param tell gets `{done, unchanged, failed}` whenever they change: accounts, a number, and `[{account, problem}]`
 * @param signal ends it between two
 * @returns the same at the end
 */
export async function forEach(accounts, act, tell, signal) {
  const result = {done: [], unchanged: 0, failed: []};
  const source = accounts[Symbol.asyncIterator]?.() ?? accounts[Symbol.iterator]();
  const one = async account => {
    try {
      if (await act(account) === false) {
        result.unchanged++;
      } else {
        result.done.push(account);
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      result.failed.push({account, problem});
    }
    tell(result);
  };
  const lane = async () => {
    for (let next = await source.next(); !next.done && !signal.aborted; next = await source.next()) {
      await one(next.value);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, lane));
  return result;
}

const path = account => `accounts/${encodeURIComponent(account.id)}`;

/** What can be done to each of the selected accounts. */
export const ACTIONS = {
  enable: account => account.enabled ? false : api.patch(path(account), {enabled: true}),
  disable: account => account.enabled ? api.patch(path(account), {enabled: false}) : false,
  delete: account => api.delete(path(account)),
};
