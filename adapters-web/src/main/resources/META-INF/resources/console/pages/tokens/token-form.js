import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {PERMISSIONS, sentence} from '../../core/permissions.js';
import {Problem} from '../../core/problem.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';

const DAY = 24 * 60 * 60 * 1000;
/** As date fields write it, in the reader's time zone. */
const inDays = count => new Date(Date.now() + count * DAY - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** What a new token is called, what it may do and until when. Event `done` with the token, its secret in it. */
class TokenForm extends Element {
  static properties = {everything: {state: true}};

  #form = new Form(this, async ({name, until}, form) => {
    const permissions = [...form.querySelectorAll('[name=permission]:checked')].map(box => box.value);
    if (!this.everything && !permissions.length) {
      throw Problem.at('permissions', t('tokens.noPermission'));
    }
    // To the end of that day.
    const expiresAt = until ? new Date(`${until}T23:59:59`).toISOString() : undefined;
    this.emit('done', await api.post('tokens', {name, permissions: this.everything ? null : permissions, expiresAt}));
  });

  render() {
    const error = this.#form.problem?.at('permissions');
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${error ? nothing : this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('tokens.name'), hint: t('tokens.nameHint'), required: true, maxlength: 100})}
        <fieldset class="mb-3" aria-describedby=${error ? 'token-permissions-error' : nothing}>
          <legend class="form-label">${t('tokens.permissions')}</legend>
          ${this.#choice(false, t('tokens.some'))}
          ${this.everything ? nothing : html`<div class="ms-4 mb-2">
            ${PERMISSIONS.filter(permission => session.may(permission)).map(permission => this.#box(permission))}</div>`}
          ${this.#choice(true, t('tokens.everything'))}
          ${error ? html`<div class="invalid-feedback d-block" id="token-permissions-error" role="alert">${error}</div>` : nothing}
        </fieldset>
        ${this.#form.input({name: 'until', path: 'expiresAt', type: 'date', label: t('tokens.until'), value: inDays(90),
          hint: t('tokens.untilHint')})}
      </div>
      <div class="modal-footer">${this.#form.button(t('tokens.make'))}</div>
    </form>`;
  }

  #choice(everything, label) {
    return html`<label class="form-check">
      <input class="form-check-input" type="radio" name="scope" .checked=${Boolean(this.everything) === everything} @change=${() => {
        this.everything = everything;
      }}><span class="form-check-label">${label}</span></label>`;
  }

  #box(permission) {
    return html`<label class="form-check">
      <input class="form-check-input" type="checkbox" name="permission" value=${permission}>
      <span class="form-check-label">${sentence(permission)}</span>
      <span class="form-check-description"><code>${permission}</code></span></label>`;
  }
}
customElements.define('muster-token-form', TokenForm);
