import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {fieldName} from '../../core/names.js';
import {SORTABLE} from './layouts.js';

const read = text => text.split(',').filter(Boolean).map(key => ({field: key.replace(/^-/, ''), descending: key.startsWith('-')}));
const write = keys => keys.map(({field, descending}) => (descending ? '-' : '') + field).join(',');

/** The order of a file: by one field, then by others. Event `edit` with the text that the API takes. */
class SortField extends Element {
  static properties = {value: {}, error: {}};

  render() {
    const keys = read(this.value);
    return html`<fieldset><legend class="form-label">${t('exports.sort')}</legend>
      ${keys.map((key, i) => this.#key(keys, key, i))}
      ${this.error ? html`<div class="invalid-feedback d-block">${this.error}</div>` : nothing}
      ${keys.length < SORTABLE.length ? html`<button type="button" class="btn btn-sm" @click=${() => this.#become([...keys,
        {field: SORTABLE.find(field => keys.every(one => one.field !== field)), descending: false}])}>
        ${icon('plus')} ${t('exports.sortThen')}</button>` : nothing}
    </fieldset>`;
  }

  #key(keys, key, i) {
    const become = next => this.#become(keys.map(one => one === key ? {...key, ...next} : one));
    const label = i ? t('exports.sortThenBy', {number: i + 1}) : t('exports.sortBy');
    const fields = SORTABLE.includes(key.field) ? SORTABLE : [key.field, ...SORTABLE];
    return html`<div class="input-group mb-2">
      <select class="form-select" aria-label=${label} @change=${event => become({field: event.target.value})}>
        ${fields.map(field => html`<option value=${field} ?selected=${field === key.field}>${fieldName(field)}</option>`)}
      </select>
      <button type="button" class="btn btn-icon" aria-pressed=${key.descending} aria-label=${t('exports.sortDescending')}
        title=${t('exports.sortDescending')} @click=${() => become({descending: !key.descending})}>
        ${icon(key.descending ? 'sort-descending' : 'sort-ascending')}</button>
      ${i ? html`<button type="button" class="btn btn-icon" aria-label=${t('exports.sortRemove', {field: fieldName(key.field)})}
        @click=${() => this.#become(keys.filter(one => one !== key))}>${icon('x')}</button>` : nothing}
    </div>`;
  }

  #become(keys) {
    this.emit('edit', write(keys));
  }
}
customElements.define('muster-export-sort', SortField);
