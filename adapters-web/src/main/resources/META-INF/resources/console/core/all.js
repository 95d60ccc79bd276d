import {api} from './api.js';

/** Everything of a list of the API, for lists of a few thousand at most: choices, trees. */
export async function all(path, signal) {
  const items = [];
  let cursor;
  do {
    const page = await api.get(path, {limit: 1000, cursor}, signal);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
