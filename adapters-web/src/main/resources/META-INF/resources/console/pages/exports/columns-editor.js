import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {empty} from '../../ui/table.js';
import {column} from './draft.js';
import {fieldName} from '../../core/names.js';

const EXAMPLE = 'user.user_metadata.name || user.name';

/**
 * The columns of a file, in their order: added, named, moved by buttons or by dragging, taken away. Event `edit` with the columns.
 *
 * @property columns `[{key, name, value}]`
 * @property offer what `/exports/columns` answers
 * @property problem of the last trial; those of columns are told beside them
 */
class ColumnsEditor extends Element {
  static properties = {columns: {attribute: false}, offer: {attribute: false}, problem: {attribute: false},
    dragged: {state: true}, over: {state: true}, said: {state: true}};

  render() {
    return html`
      ${this.columns.length ? html`
        <div class="muster-column muster-column-heads px-3 pt-3" aria-hidden="true">
          <span></span><span class="form-label m-0">${t('exports.columnName')}</span>
          <span class="form-label m-0">${t('exports.columnValue')}</span></div>
        <ol class="list-group list-group-flush muster-columns">
        ${repeat(this.columns, one => one.key, (one, i) => this.#row(one, i))}</ol>`
      : empty({sign: 'columns-3', title: t('exports.columnsNone'), text: t('exports.columnsNoneText')})}
      <div class="visually-hidden" role="status">${this.said}</div>
      <div class="card-footer d-flex flex-wrap gap-2 align-items-end">
        <div class="flex-fill">
          <label class="form-label" for="column-choice">${t('exports.columnAdd')}</label>
          <select class="form-select" id="column-choice" @change=${event => this.#choose(event)}>
            <option value="">${t('exports.columnChoose')}</option>
            ${this.offer?.choices.map(choice => html`<option value=${choice.path}>${fieldName(choice.path)}${
              fieldName(choice.path) === choice.path ? '' : ` (${choice.path})`}</option>`)}
          </select>
        </div>
        <button type="button" class="btn" @click=${() => this.#add({name: t('exports.columnNew'), value: EXAMPLE}, 'value')}>
          ${icon('plus')} ${t('exports.columnExpression')}</button>
        <button type="button" class="btn" ?disabled=${!this.offer} @click=${() => this.#defaults()}>
          ${icon('columns-3')} ${t('exports.columnsDefault')}</button>
      </div>`;
  }

  #row(one, i) {
    const name = one.name || t('exports.columnNumber', {number: i + 1});
    return html`<li class="list-group-item ${this.over === one.key ? 'muster-drop-here' : ''}" data-key=${one.key}
        @dragover=${event => this.#dragOver(event, one)} @drop=${event => this.#drop(event, i)}>
      <div class="muster-column">
        <span class="muster-grip" draggable="true" title=${t('exports.columnDrag')} @dragstart=${event => this.#drag(event, one)}
          @dragend=${() => this.#dragEnd()}>${icon('grip-vertical')}</span>
        ${this.#field(one, i, 'name', t('exports.columnName'))}
        ${this.#field(one, i, 'value', t('exports.columnValue'))}
        <div class="text-nowrap muster-column-actions">
          <button type="button" class="btn btn-action" aria-label=${t('exports.columnUp', {name})} ?disabled=${i === 0}
            @click=${event => this.#step(event, one, i - 1)}>${icon('arrow-up')}</button>
          <button type="button" class="btn btn-action" aria-label=${t('exports.columnDown', {name})}
            ?disabled=${i === this.columns.length - 1} @click=${event => this.#step(event, one, i + 1)}>${icon('arrow-down')}</button>
          <button type="button" class="btn btn-action" aria-label=${t('exports.columnRemove', {name})}
            @click=${() => this.#remove(one, i)}>${icon('trash')}</button>
        </div>
      </div>
    </li>`;
  }

  #field(one, i, member, label) {
    const error = this.problem?.at?.(`columns[${i}].${member}`);
    const id = `column-${one.key}-${member}`;
    return html`<div class="muster-column-${member}">
      <label class="visually-hidden" for=${id}>${label} ${i + 1}</label>
      <input class="form-control ${member === 'value' ? 'font-monospace' : ''} ${error ? 'is-invalid' : ''}" id=${id} autocomplete="off"
        spellcheck="false" .value=${one[member]} aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${id}-error` : nothing}
        @input=${event => this.#change(this.columns.map(other => other.key === one.key ? {...one, [member]: event.target.value} : other))}>
      ${error ? html`<div class="invalid-feedback d-block" id="${id}-error">${error}</div>` : nothing}
    </div>`;
  }

  #change(columns) {
    this.emit('edit', columns);
  }

  #choose(event) {
    const path = event.target.value;
    event.target.value = '';
    if (path) {
      this.#add({name: fieldName(path), value: path}, 'name');
    }
  }

  async #add(values, focus) {
    const added = column({...values, name: this.#free(values.name)});
    this.#change([...this.columns, added]);
    this.said = t('exports.columnAdded', {name: added.name});
    await this.#drawn();
    this.querySelector(`#column-${added.key}-${focus}`)?.select();
  }

  /** No two columns of a file have the same name. */
  #free(name) {
    const taken = this.columns.map(one => one.name.toLowerCase());
    let free = name;
    for (let i = 2; taken.includes(free.toLowerCase()); i++) {
      free = `${name} ${i}`;
    }
    return free;
  }

  #defaults() {
    this.#change(this.offer.defaults.map(column));
  }

  /** The focus goes to the next column, or to where one is added. */
  async #remove(one, i) {
    const rest = this.columns.filter(other => other !== one);
    this.#change(rest);
    this.said = t('exports.columnRemoved', {name: one.name});
    await this.#drawn();
    const next = rest[Math.min(i, rest.length - 1)];
    this.querySelector(next ? `[data-key="${next.key}"] .btn-action:last-child` : '#column-choice')?.focus();
  }

  #move(one, to) {
    const columns = this.columns.filter(other => other !== one);
    columns.splice(to, 0, one);
    this.#change(columns);
    this.said = t('exports.columnMoved', {name: one.name, place: to + 1, count: columns.length});
  }

  /** The button that was pressed keeps the focus, unless the column has come to the end. */
  async #step(event, one, to) {
    const button = event.currentTarget;
    this.#move(one, to);
    await this.#drawn();
    (button.disabled ? button.parentElement.querySelector('button:not([disabled])') : button).focus();
  }

  async #drawn() {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
  }

  #drag(event, one) {
    this.dragged = one;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', one.name);
    event.dataTransfer.setDragImage(event.target.closest('li'), 8, 8);
  }

  #dragOver(event, one) {
    if (this.dragged) {
      event.preventDefault();
      this.over = one.key;
    }
  }

  #drop(event, to) {
    if (this.dragged) {
      event.preventDefault();
      this.#move(this.dragged, to);
      this.#dragEnd();
    }
  }

  #dragEnd() {
    this.dragged = null;
    this.over = null;
  }
}
customElements.define('muster-export-columns', ColumnsEditor);
