import {html, nothing} from 'lit';
import {Problem} from '../../core/problem.js';
import {session} from '../../core/session.js';
import {settings} from '../../core/settings.js';
import {storage} from '../../core/storage.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {icon} from '../../ui/icon.js';
import {Countdown} from './countdown.js';

/** Name and password, or the provider's button. `userName` and `tenant` are fixed where somebody is to come back; event `done`. */
class SignInForm extends Element {
  static properties = {userName: {attribute: false}, tenant: {attribute: false}, elsewhere: {state: true}};
  #wait = new Countdown(this);
  #remembered = storage.get('tenant');

  #form = new Form(this, async ({userName, password, tenant}) => {
    try {
      await session.signIn({userName: userName ?? this.userName, password, tenant: tenant || this.tenant || undefined});
    } catch (problem) {
      throw this.#told(problem);
    }
    if (tenant !== undefined) {
      storage.set('tenant', tenant || null);
    }
    this.emit('done');
  });

  #told(problem) {
    if (problem.status === 429 && problem.retryAfter) {
      this.#wait.begin(problem.retryAfter);
    }
    return problem.status === 401 ? Problem.at('password', t('signIn.wrong')) : problem;
  }

  async firstUpdated() {
    // Where the name is fixed, the password's is the first field, which draws itself a moment later.
    await this.querySelector('muster-password').updateComplete;
    this.querySelector('input:not(:disabled)').focus();
  }

  render() {
    const waits = this.#wait.left > 0;
    return html`<form @submit=${this.#form.submit} novalidate>
      ${waits ? alert('warning', t('signIn.wait', {count: this.#wait.whole}))
        : this.#form.problem?.status === 429 ? nothing : this.#form.alert()}
      ${this.#form.input({name: 'userName', label: t('signIn.userName'), value: this.userName, disabled: Boolean(this.userName),
        required: true, autocomplete: 'username', maxlength: 255})}
      ${this.#form.password({name: 'password', label: t('signIn.password'), required: true, autocomplete: 'current-password'})}
      ${this.elsewhere || this.#remembered && !this.userName
        ? this.#form.input({name: 'tenant', label: t('signIn.tenant'), hint: t('signIn.tenantHint'), value: this.#remembered})
        : this.userName ? nothing : html`<button type="button" class="btn btn-link p-0 mb-3" @click=${() => this.#ask()}>
          ${t('signIn.otherTenant')}</button>`}
      <div class="d-grid gap-2">
        ${this.#form.button(waits ? t('signIn.actionIn', {count: this.#wait.left}) : t('signIn.action'), 'btn-primary', waits)}
        ${settings.oidc ? html`<a class="btn" href="api/v1/session/oidc" data-external>${icon('login-2')}
          ${t('signIn.oidc')}</a>` : nothing}
      </div>
    </form>`;
  }

  async #ask() {
    this.elsewhere = true;
    await this.updateComplete;
    this.querySelector('[name=tenant]').focus();
  }
}
customElements.define('muster-sign-in-form', SignInForm);

/** Over the page whose session has ended: nothing of what is on it is lost. */
export function askToSignInAgain() {
  const {userName, tenant} = session.who;
  return dialog({
    title: t('signIn.again'), size: 'sm', closable: false,
    content: close => html`<div class="modal-body">
      <p>${t('signIn.againText')}</p>
      <muster-sign-in-form .userName=${userName} .tenant=${tenant} @done=${() => close()}></muster-sign-in-form>
      <button type="button" class="btn btn-link w-100 mt-2" @click=${() => location.assign(document.baseURI)}>${t('signIn.somebodyElse')}</button>
    </div>`,
  });
}
