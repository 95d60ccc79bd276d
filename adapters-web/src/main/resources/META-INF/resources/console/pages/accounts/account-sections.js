import {html, nothing} from 'lit';
import {all} from '../../core/all.js';
import {fieldName} from '../../core/names.js';
import {t} from '../../core/texts.js';
import '../../ui/choices.js';
import {OBJECTS} from './draft.js';

const card = (title, content) => html`<section class="card mb-3"><div class="card-header"><h2 class="card-title h3">${title}</h2></div>
  <div class="card-body">${content}</div></section>`;

const LOADS = {
  roles: async () => (await all('roles')).map(({code, label: words}) => ({value: code, label: words})),
  groups: async () => (await all('groups')).map(({name, label: words}) => ({value: name, label: words})),
  teams: async () => (await all('teams')).map(({name}) => ({value: name})),
};

/** Who it is. */
export function identity({form, draft, set, frozen}) {
  const input = (key, more = {}) => form.input({name: key, label: fieldName(key), value: draft.value(key), disabled: frozen,
    change: value => set(key, value), ...more});
  return card(t('accounts.section.identity'), html`
    <div class="row"><div class="col-md-6">${input('userName', {required: true, maxlength: 255})}</div>
      <div class="col-md-6">${input('displayName')}</div></div>
    <div class="row"><div class="col-md-4">${input('givenName')}</div><div class="col-md-4">${input('familyName')}</div>
      <div class="col-md-4">${input('nickname')}</div></div>
    <div class="row"><div class="col-md-6">${input('email', {type: 'email'})}
      ${form.checkbox({name: 'emailVerified', label: fieldName('emailVerified'), value: draft.value('emailVerified'), disabled: frozen,
        change: value => set('emailVerified', value)})}</div>
      <div class="col-md-6">${input('phone', {type: 'tel', hint: t('accounts.hint.phone')})}</div></div>
    <div class="row"><div class="col-md-6">${input('locale', {hint: t('accounts.hint.locale')})}</div>
      <div class="col-md-6">${input('timezone', {hint: t('accounts.hint.timezone')})}</div></div>
    <div class="row"><div class="col-md-6">${input('picture', {hint: t('accounts.hint.picture')})}</div>
      <div class="col-md-6">${input('externalId', {hint: t('accounts.hint.externalId')})}</div></div>`);
}

/** What it may do, and where it belongs. */
export function access({form, draft, set, frozen}) {
  const error = key => form.error(key) ?? nothing;
  const several = key => html`<muster-choices label=${fieldName(key)} hint=${t(`accounts.hint.${key}`)} .value=${draft.value(key)}
    .load=${LOADS[key]} .error=${error(key)} ?disabled=${frozen} @choose=${event => set(key, event.detail)}></muster-choices>`;
  return card(t('accounts.section.access'), html`
    ${several('roles')}
    <muster-choices label=${fieldName('mainGroup')} hint=${t('accounts.hint.mainGroup')} single
      .value=${[draft.value('mainGroup') ?? []].flat()} .load=${LOADS.groups} .error=${error('mainGroup')} ?disabled=${frozen}
      @choose=${event => set('mainGroup', event.detail[0] ?? null)}></muster-choices>
    ${several('groups')}
    ${several('teams')}`);
}

/** What other systems keep with it. */
export const data = ({form, draft, set, frozen}) => card(t('accounts.section.data'), html`
  <p class="text-secondary">${t('accounts.json.hint')}</p>
  <div @input=${event => OBJECTS.includes(event.target.name) && set(event.target.name, event.target.value)}>
    ${OBJECTS.map(key => form.textarea({name: key, label: fieldName(key), value: draft.value(key), disabled: frozen,
      rows: Math.min(14, Math.max(3, draft.value(key).split('\n').length))}))}
  </div>`);

/** Beside the form. */
export const aside = card;
