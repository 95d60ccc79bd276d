import {html, nothing} from 'lit';
import {router} from '../../core/router.js';
import {hasText, t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {lonely} from '../../ui/page.js';
import './sign-in-form.js';

/** `?to` is where somebody wanted to go, `?refused` why a provider's way in was refused, `?done` what was done just before. */
class SignInPage extends Element {
  render() {
    const {refused, done} = router.query;
    const reason = `signIn.refused.${refused}`;
    return lonely({title: t('signIn.title'), body: html`
      ${refused ? alert('danger', hasText(reason) ? t(reason) : t('signIn.refused.otherwise')) : nothing}
      ${done === 'password' ? alert('success', t('signIn.passwordSet')) : nothing}
      <muster-sign-in-form @done=${() => this.#goOn()}></muster-sign-in-form>
      <p class="text-center mt-3 mb-2"><a href="password">${t('signIn.forgotten')}</a></p>
      <p class="text-center text-secondary mb-0">${t('signIn.noAccount')}</p>`});
  }

  /** To where somebody wanted to go before; never to another site. */
  #goOn() {
    const wanted = new URL(router.query.to ?? '', document.baseURI);
    router.go(wanted.href.startsWith(document.baseURI) ? wanted.href : './', {replace: true});
  }
}
customElements.define('muster-sign-in-page', SignInPage);
