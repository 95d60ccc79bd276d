import {html, nothing} from 'lit';
import {t} from '../core/texts.js';
import {signButton} from './buttons.js';
import {Element} from './element.js';

let count = 0;

/**
 * Some of many names: what is chosen, and a line to find further ones by typing. Event `chosen` with all that is chosen then.
 *
 * @property names those that there are; null while they are not known yet
 * @property chosen
 */
class Choices extends Element {
  static properties = {label: {}, hint: {}, names: {attribute: false}, chosen: {attribute: false}, unknown: {state: true}};
  #id = `choices-${++count}`;

  constructor() {
    super();
    this.names = null;
    this.chosen = [];
  }

  render() {
    const id = this.#id;
    return html`<div class="mb-3">
      <label class="form-label" for=${id}>${this.label}</label>
      ${this.chosen.length ? html`<ul class="list-unstyled d-flex flex-wrap gap-2 mb-2">${this.chosen.map(name => html`
        <li class="badge muster-chosen">${name}${signButton('x', t('common.removeOne', {name}), () => this.#remove(name))}</li>`)}</ul>`
        : nothing}
      <div class="input-group">
        <input class="form-control ${this.unknown ? 'is-invalid' : ''}" id=${id} list="${id}-names" autocomplete="off"
          aria-invalid=${this.unknown ? 'true' : nothing} aria-describedby="${id}-hint ${id}-error"
          @keydown=${event => event.key === 'Enter' && this.#add(event)}>
        <button type="button" class="btn" @click=${event => this.#add(event)}>${t('common.add')}</button>
      </div>
      <datalist id="${id}-names">${(this.names ?? []).filter(name => !this.chosen.includes(name))
        .map(name => html`<option value=${name}></option>`)}</datalist>
      <div class="form-hint" id="${id}-hint">${this.hint}</div>
      <div class="invalid-feedback d-block" id="${id}-error" role="status">${this.unknown
        ? t('common.unknownName', {name: this.unknown}) : nothing}</div>
    </div>`;
  }

  #add(event) {
    event.preventDefault();
    const input = this.querySelector('input');
    const typed = input.value.trim();
    const known = this.names?.find(name => name.toLowerCase() === typed.toLowerCase());
    this.unknown = typed && !known ? typed : null;
    if (known) {
      input.value = '';
      this.#become([...new Set([...this.chosen, known])]);
    }
    input.focus();
  }

  #remove(name) {
    this.#become(this.chosen.filter(one => one !== name));
  }

  #become(chosen) {
    this.chosen = chosen;
    this.emit('chosen', chosen);
    this.querySelector('input').focus();
  }
}
customElements.define('muster-choices', Choices);
