import {html} from 'lit';
import {router} from '../../core/router.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {lonely} from '../../ui/page.js';
import './forgotten-form.js';
import './new-password-form.js';

/** With a link's secret behind the # it sets a password; without one it asks for a link. */
class PasswordPage extends Element {
  static properties = {secret: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#take);
    this.#take();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#take);
    super.disconnectedCallback();
  }

  /** Whoever looks at the address bar or the history later does not find the secret there. */
  #take = () => {
    if (location.hash.length > 1) {
      this.secret = location.hash.slice(1);
      history.replaceState(null, '', location.pathname);
    }
  };

  render() {
    return lonely({title: this.secret ? t('password.title') : t('password.forgottenTitle'), body: this.secret
      ? html`<muster-new-password-form .secret=${this.secret} @done=${() => router.go('sign-in?done=password', {replace: true})}
          @another=${() => {
            this.secret = null;
          }}></muster-new-password-form>`
      : html`<muster-forgotten-form></muster-forgotten-form>`});
  }
}
customElements.define('muster-password-page', PasswordPage);
