import {html, nothing} from 'lit';
import {fieldName} from '../../core/names.js';
import {t} from '../../core/texts.js';

const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

function plain(value) {
  if (typeof value === 'boolean') {
    return t(value ? 'imports.value.yes' : 'imports.value.no');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isEmpty = value => value === null || value === undefined || value === '' || Array.isArray(value) && !value.length;

const before = value => html`<del><span class="visually-hidden">${t('imports.value.before')} </span>${plain(value)}</del>`;
const after = value => html`<ins><span class="visually-hidden">${t('imports.value.after')} </span>${plain(value)}</ins>`;
const none = () => html`<em class="text-secondary">${t('imports.value.none')}</em>`;

function lists(from, to) {
  const added = to.filter(name => !from.includes(name));
  const removed = from.filter(name => !to.includes(name));
  const kept = from.length - removed.length;
  return html`${removed.map(name => html`<span class="muster-name muster-gone">− ${before(name)}</span> `)}
    ${added.map(name => html`<span class="muster-name muster-new">+ ${after(name)}</span> `)}
    ${kept ? html`<span class="text-secondary">${t('imports.value.kept', {count: kept})}</span>` : nothing}`;
}

/** An object is shown by those of its members that change. */
function members(from, to) {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter(name => JSON.stringify(from[name]) !== JSON.stringify(to[name]));
  return names.map(name => html`<div><span class="text-secondary">${name}:</span> ${values(from[name], to[name])}</div>`);
}

const values = (from, to) => html`${isEmpty(from) ? nothing : before(from)} ${isEmpty(to) ? none() : after(to)}`;

/** One field before and after. */
function change(from, to) {
  if (Array.isArray(from) || Array.isArray(to)) {
    return lists(from ?? [], to ?? []);
  }
  return isObject(from) || isObject(to) ? members(from ?? {}, to ?? {}) : values(from, to);
}

/** What becomes of an account, field by field. */
export const changes = all => html`<dl class="muster-changes">${all.map(({field, from, to}) => html`
  <dt>${fieldName(field)}</dt><dd>${change(from, to)}</dd>`)}</dl>`;
