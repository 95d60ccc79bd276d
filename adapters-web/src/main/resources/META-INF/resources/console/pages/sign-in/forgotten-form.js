import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {settings} from '../../core/settings.js';
import {storage} from '../../core/storage.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {Countdown} from './countdown.js';

/** Asks for a link to a new password, where the server sends mails. What it answers does not tell who has an account. */
class ForgottenForm extends Element {
  static properties = {sent: {state: true}, elsewhere: {state: true}};
  #wait = new Countdown(this);

  #form = new Form(this, async ({name, tenant}) => {
    try {
      await api.post('password/forgotten', {name, ...(tenant ? {tenant} : {})});
    } catch (problem) {
      if (problem.status === 429 && problem.retryAfter) {
        this.#wait.begin(problem.retryAfter);
      }
      throw problem;
    }
    this.sent = true;
  });

  render() {
    const waits = this.#wait.left > 0;
    const remembered = storage.get('tenant');
    return html`${!settings.mails ? alert('info', t('password.noMails')) : this.sent ? alert('success', t('password.sent')) : html`
      <p>${t('password.forgotten')}</p>
      <form @submit=${this.#form.submit} novalidate>
        ${waits ? alert('warning', t('signIn.wait', {count: this.#wait.whole}))
          : this.#form.problem?.status === 429 ? nothing : this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('password.name'), required: true, autocomplete: 'username', maxlength: 320})}
        ${this.elsewhere || remembered ? this.#form.input({name: 'tenant', label: t('signIn.tenant'), hint: t('signIn.tenantHint'),
          value: remembered}) : html`<button type="button" class="btn btn-link p-0 mb-3" @click=${() => {
            this.elsewhere = true;
          }}>${t('signIn.otherTenant')}</button>`}
        <div class="d-grid">
          ${this.#form.button(waits ? t('password.askIn', {count: this.#wait.left}) : t('password.ask'), 'btn-primary', waits)}
        </div>
      </form>`}
      <p class="text-center mt-3 mb-0"><a href="sign-in">${t('password.back')}</a></p>`;
  }
}
customElements.define('muster-forgotten-form', ForgottenForm);
