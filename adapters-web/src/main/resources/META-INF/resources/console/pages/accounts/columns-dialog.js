import {html} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {fieldName} from '../../core/names.js';
import {t} from '../../core/texts.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {ALL_KEYS, DEFAULT_KEYS} from './columns.js';

/** Which columns, in which order. Event `done` with their keys. */
class ColumnsDialog extends Element {
  static properties = {keys: {attribute: false}};

  /** The chosen ones in their order, then the others. */
  get #all() {
    return [...this.keys, ...ALL_KEYS.filter(key => !this.keys.includes(key))];
  }

  render() {
    return html`<div class="modal-body">
      <p class="text-secondary">${t('accounts.columnsText')}</p>
      <ul class="list-unstyled mb-0">${repeat(this.#all, key => key, key => this.#line(key))}</ul>
    </div>
    <div class="modal-footer">
      <button type="button" class="btn me-auto" @click=${() => {
        this.keys = DEFAULT_KEYS;
      }}>${t('accounts.columnsDefault')}</button>
      <button type="button" class="btn btn-primary" @click=${() => this.emit('done', this.keys)}>${t('accounts.columnsDone')}</button>
    </div>`;
  }

  #line(key) {
    const at = this.keys.indexOf(key);
    const name = fieldName(key);
    return html`<li class="d-flex align-items-center gap-1 py-1" data-key=${key}>
      <label class="form-check m-0 flex-fill">
        <input type="checkbox" class="form-check-input" .checked=${at >= 0} @change=${() => this.#toggle(key)}>
        <span class="form-check-label">${name}</span></label>
      <button type="button" class="btn btn-action ${at < 0 ? 'invisible' : ''}" ?disabled=${at <= 0}
        aria-label=${t('accounts.columnUp', {name})} @click=${() => this.#move(key, -1)}>${icon('arrow-up')}</button>
      <button type="button" class="btn btn-action ${at < 0 ? 'invisible' : ''}" ?disabled=${at < 0 || at === this.keys.length - 1}
        aria-label=${t('accounts.columnDown', {name})} @click=${() => this.#move(key, 1)}>${icon('arrow-down')}</button>
    </li>`;
  }

  #toggle(key) {
    this.keys = this.keys.includes(key) ? this.keys.filter(one => one !== key) : [...this.keys, key];
  }

  /** The button stays under the finger, or the one beside it where it has come to an end. */
  async #move(key, by) {
    const keys = [...this.keys];
    const at = keys.indexOf(key);
    keys.splice(at + by, 0, ...keys.splice(at, 1));
    this.keys = keys;
    await this.updateComplete;
    const [up, down] = this.querySelectorAll(`[data-key=${key}] button`);
    const [wanted, other] = by < 0 ? [up, down] : [down, up];
    (wanted.disabled ? other : wanted).focus();
  }
}
customElements.define('muster-columns-dialog', ColumnsDialog);

/** @returns the chosen keys, or undefined where it was dismissed */
export const askForColumns = keys => dialog({title: t('accounts.columns'),
  content: close => html`<muster-columns-dialog .keys=${keys} @done=${event => close(event.detail)}></muster-columns-dialog>`});
