import {html, nothing} from 'lit';
import {ago, list, moment, number} from '../../core/format.js';
import {fieldName} from '../../core/names.js';
import {storage} from '../../core/storage.js';
import {t} from '../../core/texts.js';

const text = key => item => item[key] ?? nothing;
const names = key => item => list(item[key]);
const time = key => item => item[key] ? html`<span title=${moment(item[key])}>${ago(item[key])}</span>` : nothing;

/** Whether somebody can sign in, in a word with a colour. */
export const state = account => html`<span class="badge ${account.enabled ? 'bg-green-lt' : 'bg-secondary-lt'} muster-state">
  ${t(account.enabled ? 'accounts.enabled' : 'accounts.disabled')}</span>`;

/** What can be shown of accounts; widths are in rem. The user name always comes first. */
const COLUMNS = [
  {key: 'userName', width: 14, sort: true,
    cell: item => html`<a href="accounts/${item.id}" tabindex="-1">${item.userName}</a>`},
  {key: 'displayName', width: 12, sort: true, cell: text('displayName')},
  {key: 'givenName', width: 9, sort: true, cell: text('givenName')},
  {key: 'familyName', width: 9, sort: true, cell: text('familyName')},
  {key: 'nickname', width: 9, sort: true, cell: text('nickname')},
  {key: 'email', width: 17, sort: true, cell: text('email')},
  {key: 'phone', width: 10, sort: true, cell: text('phone')},
  {key: 'enabled', width: 7, sort: true, cell: state},
  {key: 'roles', width: 11, cell: names('roles')},
  {key: 'mainGroup', width: 9, sort: true, cell: text('mainGroup')},
  {key: 'groups', width: 11, cell: names('groups')},
  {key: 'teams', width: 11, cell: names('teams')},
  {key: 'connection', width: 8, sort: true, cell: text('connection')},
  {key: 'locale', width: 6, sort: true, cell: text('locale')},
  {key: 'timezone', width: 10, sort: true, cell: text('timezone')},
  {key: 'externalId', width: 12, sort: true, cell: text('externalId')},
  {key: 'credential', width: 11, cell: item => t(`accounts.credential.${item.credential.state}`)},
  {key: 'lastLoginAt', width: 10, sort: true, cell: time('lastLoginAt')},
  {key: 'loginsCount', width: 7, sort: true, cell: item => number(item.loginsCount)},
  {key: 'createdAt', width: 10, sort: true, cell: time('createdAt')},
  {key: 'updatedAt', width: 10, sort: true, cell: time('updatedAt')},
];
const FIRST = 'userName';
const STORED = 'accounts.columns';

export const ALL_KEYS = COLUMNS.map(({key}) => key).filter(key => key !== FIRST);
export const DEFAULT_KEYS = ['displayName', 'email', 'enabled', 'roles', 'mainGroup', 'teams', 'lastLoginAt'];
export const SORTED_BY = COLUMNS.filter(({sort}) => sort).map(({key}) => key);

/** Which ones are chosen here besides the user name, in their order. */
export const chosenKeys = () => {
  const kept = storage.get(STORED, DEFAULT_KEYS);
  return Array.isArray(kept) ? kept.filter(key => ALL_KEYS.includes(key)) : DEFAULT_KEYS;
};
export const keepKeys = keys => storage.set(STORED, keys);

export const columnsOf = keys => [FIRST, ...keys].map(key => COLUMNS.find(column => column.key === key))
  .map(column => ({...column, head: fieldName(column.key)}));
