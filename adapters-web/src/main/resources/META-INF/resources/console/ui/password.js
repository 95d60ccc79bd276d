import {html, nothing} from 'lit';
import {settings} from '../core/settings.js';
import {t} from '../core/texts.js';
import {Element} from './element.js';
import {icon} from './icon.js';

/** What is to be said of a new password, as the key of a sentence. The server decides; this is to spare somebody a refusal. */
function judge(password) {
  const characters = [...password.normalize('NFKC')];
  if (!characters.length) {
    return 'none';
  }
  if (characters.length < settings.passwordMinLength) {
    return 'short';
  }
  if (new Set(characters).size < 6) {
    return 'uniform';
  }
  return characters.length < settings.passwordMinLength + 6 ? 'good' : 'strong';
}

/** The control of a password field (Form.password), with the button that shows what was typed. */
class Password extends Element {
  static properties = {field: {attribute: false}, shown: {state: true}, judged: {state: true}};
  #told;

  /** A password that was just refused is not praised as well. */
  willUpdate() {
    if (this.field.wrong !== this.#told) {
      this.#told = this.field.wrong;
      this.judged = 'none';
    }
  }

  render() {
    const {id, name, autocomplete, required, wrong, described, meter} = this.field;
    const meterId = `${id}-meter`;
    return html`<div class="input-group">
      <input class="form-control ${wrong ? 'is-invalid' : ''}" id=${id} name=${name} type=${this.shown ? 'text' : 'password'}
        ?required=${required} autocomplete=${autocomplete} autocapitalize="none" spellcheck="false" aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${[meter && meterId, described === nothing ? '' : described].filter(Boolean).join(' ') || nothing}
        @input=${event => this.#typed(event.target.value)}>
      <button type="button" class="btn btn-icon" aria-label=${t('common.showPassword')} aria-pressed=${Boolean(this.shown)}
        @click=${() => {
          this.shown = !this.shown;
        }}>${icon(this.shown ? 'eye-off' : 'eye')}</button>
    </div>
    ${meter ? html`<div class="form-hint" id=${meterId} aria-live="polite">${t(`strength.${this.judged ?? 'none'}`,
      {count: settings.passwordMinLength})}</div>` : nothing}`;
  }

  #typed(password) {
    if (this.field.meter) {
      this.judged = judge(password);
    }
    this.field.change?.(password);
  }
}
customElements.define('muster-password', Password);
