import {html, nothing} from 'lit';
import {router} from '../../core/router.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {lonely} from '../../ui/page.js';
import './sign-in-form.js';

class SignInPage extends Element {
  render() {
    return lonely({title: t('signIn.title'), body: html`
      <muster-sign-in-form @done=${() => this.#goOn()}></muster-sign-in-form>
      ${settings.mails ? html`<p class="text-center mt-3 mb-0"><a href="password">${t('signIn.forgotten')}</a></p>` : nothing}`});
  }

  /** To where somebody wanted to go before; never to another site. */
  #goOn() {
    const wanted = new URL(router.query.to ?? '', document.baseURI);
    router.go(wanted.href.startsWith(document.baseURI) ? wanted.href : './', {replace: true});
  }
}
customElements.define('muster-sign-in-page', SignInPage);
