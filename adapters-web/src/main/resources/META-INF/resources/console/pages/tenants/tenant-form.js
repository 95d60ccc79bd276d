import {html} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';

/** A new tenant and its first administrator. Event `done` with it, and with the password that was made up. */
class TenantForm extends Element {
  #form = new Form(this, async ({name, administrator, password}) => {
    if (password && [...password].length < settings.passwordMinLength) {
      throw Problem.at('password', t('password.tooShort', {count: settings.passwordMinLength}));
    }
    this.emit('done', await api.post('tenants', {name, administrator, ...(password ? {password} : {})}));
  });

  render() {
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('tenants.name'), hint: t('tenants.nameHint'), required: true, maxlength: 150})}
        ${this.#form.input({name: 'administrator', label: t('tenants.administrator'), hint: t('tenants.administratorHint'),
          required: true, value: 'admin', maxlength: 255})}
        ${this.#form.password({name: 'password', label: t('tenants.password'), hint: t('tenants.passwordHint'),
          autocomplete: 'new-password'})}
      </div>
      <div class="modal-footer">${this.#form.button(t('tenants.make'))}</div>
    </form>`;
  }
}
customElements.define('muster-tenant-form', TenantForm);
