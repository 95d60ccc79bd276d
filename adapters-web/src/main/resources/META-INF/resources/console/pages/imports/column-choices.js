import {html, nothing} from 'lit';
import {fieldName} from '../../core/names.js';
import {t} from '../../core/texts.js';

/** By one of these a file's accounts are known. */
const KEYS = ['userName', 'email'];
const IDENTITY = [...KEYS, 'displayName', 'givenName', 'familyName', 'nickname', 'phone', 'locale', 'timezone', 'picture', 'externalId'];
const ACCESS = ['enabled', 'emailVerified', 'roles', 'mainGroup', 'groups', 'teams'];
const GROUPS = {
  identity: field => IDENTITY.includes(field),
  access: field => ACCESS.includes(field),
  data: field => ![...IDENTITY, ...ACCESS].includes(field),
};

/** The columns of a file as pairs `[name in the file, what is meant]`, '' where a column is left out. */
export const suggested = ({columns}) => columns.map(({name, meant}) => [name, meant ?? '']);

const isChosenBefore = (pairs, i) => Boolean(pairs[i][1]) && pairs.findIndex(([, meant]) => meant === pairs[i][1]) < i;

/** Why a file cannot be read with these columns, or nothing. */
export function lack(pairs) {
  if (pairs.some((pair, i) => isChosenBefore(pairs, i))) {
    return t('imports.columns.twice');
  }
  return pairs.some(([, meant]) => KEYS.includes(meant)) ? '' : t('imports.columns.nobody');
}

function options(name, meant, fields) {
  const option = (value, text) => html`<option value=${value} ?selected=${value === meant}>${text}</option>`;
  const attribute = `attributes.${name}`;
  const members = [[attribute, t('imports.columns.attribute', {name})],
    ...!meant || meant === attribute || fields.includes(meant) ? [] : [[meant, fieldName(meant)]]];
  return html`${option('', t('imports.columns.leaveOut'))}
    ${Object.entries(GROUPS).map(([group, holds]) => html`<optgroup label=${t(`imports.columns.group.${group}`)}>
      ${group === 'data' ? members.map(([value, text]) => option(value, text)) : nothing}
      ${fields.filter(holds).map(field => option(field, fieldName(field)))}</optgroup>`)}`;
}

/**
 * Says of each column of a file what it means.
 *
 * @param pairs as {@link suggested} makes them
 * @param fields that there are
 * @param change gets the pairs anew
 */
export const columnChoices = ({pairs, fields, change}) => html`<table class="table table-vcenter muster-column-choices">
  <thead><tr><th scope="col">${t('imports.columns.name')}</th><th scope="col">${t('imports.columns.field')}</th></tr></thead>
  <tbody>${pairs.map(([name, meant], i) => {
    const wrong = isChosenBefore(pairs, i);
    const id = `column-${i}-wrong`;
    return html`<tr><th scope="row" class="fw-medium text-break">${name}</th><td>
      <select class="form-select ${wrong ? 'border-danger' : ''}" aria-label=${t('imports.columns.fieldOf', {name})}
        aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? id : nothing}
        @change=${event => change(pairs.map((pair, at) => at === i ? [name, event.target.value] : pair))}>
        ${options(name, meant, fields)}</select>
      ${wrong ? html`<div class="invalid-feedback d-block" id=${id}>
        ${t('imports.columns.taken', {field: fieldName(meant)})}</div>` : nothing}
    </td></tr>`;
  })}</tbody></table>`;
