import {html} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import './token-list.js';

class TokensPage extends Element {
  render() {
    return page({
      title: t('tokens.title'), subtitle: t('tokens.subtitle'),
      actions: html`<button type="button" class="btn btn-primary" @click=${() => this.querySelector('muster-token-list').add()}>
        ${icon('plus')} ${t('tokens.add')}</button>`,
      body: html`<div class="card"><muster-token-list></muster-token-list></div>`,
    });
  }
}
customElements.define('muster-tokens-page', TokensPage);
