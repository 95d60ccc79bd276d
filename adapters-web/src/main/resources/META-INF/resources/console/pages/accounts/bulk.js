import {api} from '../../core/api.js';

/** Of so many the API tells all at once: they are named one by one, so that exactly these are changed and it can be taken back. */
const NAMED = 1000;

/**
 * Whom a selection means, as a call of the API says it.
 *
 * @param search what the list was asked for, of which all that match are selected
 * @returns `{whom, accounts}`: members of the call's document, and the accounts where they are known
 */
export async function meant(selection, {query, includeDisabled}, total) {
  if (!selection.all) {
    return those(selection.items);
  }
  const page = total > NAMED ? {next: true} : await api.get('accounts', {query, includeDisabled, limit: NAMED});
  return page.next ? {whom: {query: query || '*:*', includeDisabled}} : those(page.items);
}

/** The same of accounts that are known. */
export const those = accounts => ({whom: {accountIds: accounts.map(({id}) => id)}, accounts});

/** Those that a change to `enabled` has changed, as they are now: none where others had their hands in it too. */
export function undoable({outcome}, accounts, enabled) {
  const changed = accounts.filter(account => account.enabled !== enabled);
  return outcome.changed && accounts.length - changed.length === outcome.unchanged ? changed.map(one => ({...one, enabled})) : [];
}
