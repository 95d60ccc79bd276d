import {html, nothing} from 'lit';
import {t} from '../core/texts.js';
import {alert} from './alert.js';
import {dialog} from './dialog.js';
import {Element} from './element.js';
import {icon} from './icon.js';

let count = 0;

/** A text that is to be kept somewhere, with a button that copies it. */
class Secret extends Element {
  static properties = {label: {}, value: {}, copied: {state: true}};
  #id = `secret-${++count}`;

  render() {
    return html`<div class="mb-3">
      <label class="form-label" for=${this.#id}>${this.label}</label>
      <div class="input-group">
        <input class="form-control font-monospace" id=${this.#id} readonly .value=${this.value} @focus=${event => event.target.select()}>
        <button type="button" class="btn" aria-label=${this.copied ? nothing : t('secret.copyOne', {name: this.label})}
          @click=${() => this.#copy()}>
          ${icon(this.copied ? 'check' : 'copy')} ${this.copied ? t('secret.copied') : t('secret.copy')}</button>
      </div>
      <span class="visually-hidden" role="status">${this.copied ? t('secret.copied') : ''}</span>
    </div>`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.value);
    } catch {
      // Browsers give scripts no clipboard where the page did not come encrypted.
      this.querySelector('input').select();
      document.execCommand('copy');
    }
    this.copied = true;
  }
}
customElements.define('muster-secret', Secret);

/**
 * Shows what is shown this once. It cannot be closed by accident.
 *
 * @param text what becomes of it, in a sentence
 * @param values `[[label, value]]`
 */
export const showSecret = ({title, text, values}) => dialog({
  title, size: 'lg', closable: false,
  content: close => html`
    <div class="modal-body">
      ${alert('warning', html`<strong>${t('secret.once')}</strong> ${text}`)}
      ${values.map(([label, value]) => html`<muster-secret .label=${label} .value=${value}></muster-secret>`)}
    </div>
    <div class="modal-footer"><button type="button" class="btn btn-primary" @click=${() => close()}>${t('secret.kept')}</button></div>`,
});
