import {html} from 'lit';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';

/** Columns as the options of an import have them: those that are named here. */
export const columnsStated = pairs => Object.fromEntries(
  pairs.map(pair => pair.map(text => text.trim())).filter(([name]) => name));

/**
 * What columns of a file mean whose names are not known.
 *
 * @param pairs `[[name in the file, what is meant]]`
 * @param change gets them anew
 */
export const columns = (pairs, change) => {
  const put = (i, pair) => change(pairs.map((one, at) => at === i ? pair : one));
  const field = (label, value, typed) => html`<input class="form-control muster-mapped" aria-label=${label} placeholder=${label}
    .value=${value} @input=${event => typed(event.target.value)}>`;
  return html`<fieldset class="mb-3">
    <legend class="form-label mb-1">${t('imports.columns.title')}</legend>
    <div class="form-hint mb-2">${t('imports.columns.hint')}</div>
    ${pairs.map(([name, meant], i) => html`<div class="d-flex flex-wrap gap-2 mb-2 align-items-center">
      ${field(t('imports.columns.name'), name, typed => put(i, [typed, meant]))}
      <span aria-hidden="true">→</span>
      ${field(t('imports.columns.meant'), meant, typed => put(i, [name, typed]))}
      <button type="button" class="btn btn-action" aria-label=${t('imports.columns.remove', {name})}
        @click=${() => change(pairs.filter((one, at) => at !== i))}>${icon('x')}</button></div>`)}
    <button type="button" class="btn btn-sm" @click=${() => change([...pairs, ['', '']])}>
      ${icon('plus')} ${t('imports.columns.add')}</button>
  </fieldset>`;
};
