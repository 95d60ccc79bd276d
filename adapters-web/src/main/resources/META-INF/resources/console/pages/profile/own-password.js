import {html} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {session} from '../../core/session.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {toast} from '../../ui/toast.js';

/** Changes one's own password; everywhere else one is signed out by that. Event `done`. */
class OwnPassword extends Element {
  #form = new Form(this, async ({current, password}, form) => {
    if ([...password].length < settings.passwordMinLength) {
      throw Problem.at('password', t('password.tooShort', {count: settings.passwordMinLength}));
    }
    await api.put('profile/password', {current, password});
    form.reset();
    toast(t('profile.passwordChanged'));
    this.emit('done');
  });

  render() {
    return html`<form @submit=${this.#form.submit} novalidate>
      ${this.#form.alert()}
      <input class="d-none" type="text" autocomplete="username" aria-hidden="true" tabindex="-1" readonly .value=${session.who?.userName}>
      ${this.#form.password({name: 'current', label: t('profile.current'), required: true, autocomplete: 'current-password'})}
      ${this.#form.password({name: 'password', label: t('profile.password'), required: true, autocomplete: 'new-password', meter: true})}
      ${this.#form.button(t('profile.changePassword'))}
    </form>`;
  }
}
customElements.define('muster-own-password', OwnPassword);
