import {html} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';

/** Sets a password by a link's secret. Events `done`, and `another` where the link does not work and a new one is wanted. */
class NewPasswordForm extends Element {
  static properties = {secret: {attribute: false}};

  #form = new Form(this, async ({password}) => {
    if ([...password].length < settings.passwordMinLength) {
      throw Problem.at('password', t('password.tooShort', {count: settings.passwordMinLength}));
    }
    await api.post('password', {secret: this.secret, password});
    this.emit('done');
  });

  render() {
    return this.#form.problem?.code === 'password-link.invalid' ? this.#dead() : html`<form @submit=${this.#form.submit} novalidate>
      ${this.#form.alert()}
      ${this.#form.password({name: 'password', label: t('password.new'), required: true, autocomplete: 'new-password', meter: true,
        hint: t('password.hint')})}
      <div class="d-grid">${this.#form.button(t('password.set'))}</div>
    </form>`;
  }

  #dead() {
    return html`${alert('danger', html`<strong>${t('password.dead')}</strong><div>${t('password.deadText')}</div>`)}
      ${settings.mails ? html`<div class="d-grid">
          <button type="button" class="btn btn-primary" @click=${() => this.emit('another')}>${t('password.ask')}</button></div>`
        : html`<p class="mb-0">${t('password.noMails')}</p>`}
      <p class="text-center mt-3 mb-0"><a href="sign-in">${t('password.back')}</a></p>`;
  }
}
customElements.define('muster-new-password-form', NewPasswordForm);
