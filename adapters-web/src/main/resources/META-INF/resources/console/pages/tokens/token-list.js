import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {ago, day, moment} from '../../core/format.js';
import {Listing} from '../../core/listing.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {confirm, dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {showSecret} from '../../ui/secret.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import './token-form.js';

/** The tokens of whoever looks at them. */
class TokenList extends Element {
  #tokens = new Listing(this, 'tokens');

  render() {
    return table({
      label: t('tokens.title'), listing: this.#tokens, key: token => token.id,
      none: empty({sign: 'key', title: t('tokens.none'), text: t('tokens.noneText'),
        action: html`<button type="button" class="btn" @click=${() => this.add()}>${icon('plus')} ${t('tokens.add')}</button>`}),
      columns: [
        {head: t('tokens.name'), cell: token => html`${token.name}
          <div class="text-secondary fw-normal"><code>${token.prefix}…</code></div>`},
        {head: t('tokens.permissions'), cell: token => token.permissions
          ? token.permissions.map(permission => html`<code class="me-1 text-nowrap">${permission}</code> `) : t('tokens.everything')},
        {head: t('tokens.lastUsed'), cell: token => token.lastUsedAt
          ? html`<time datetime=${token.lastUsedAt} title=${moment(token.lastUsedAt)}>${ago(token.lastUsedAt)}</time>` : t('tokens.never')},
        {head: t('tokens.expires'), cell: token => this.#expiry(token)},
        {head: t('common.actions'), quiet: true, cell: token => html`<div class="text-end">
          <button type="button" class="btn btn-sm" aria-label=${t('tokens.revokeOne', token)}
            @click=${() => this.#revoke(token)}>${t('tokens.revoke')}</button>
        </div>`},
      ]});
  }

  #expiry({expiresAt}) {
    if (!expiresAt) {
      return nothing;
    }
    const over = new Date(expiresAt) < Date.now();
    return over ? html`<span class="text-danger">${t('tokens.expired', {day: day(expiresAt)})}</span>` : day(expiresAt);
  }

  async add() {
    const token = await dialog({title: t('tokens.add'), size: 'lg',
      content: close => html`<muster-token-form @done=${event => close(event.detail)}></muster-token-form>`});
    if (token) {
      this.#tokens.reload();
      await showSecret({title: t('tokens.made', token), text: t('tokens.madeText'), values: [[t('tokens.secret'), token.secret]]});
    }
  }

  async #revoke(token) {
    const title = t('tokens.revokeOne', token);
    if (await confirm({title, text: t('tokens.revokeText'), action: t('tokens.revoke')})
        && await act(title, () => api.delete(`tokens/${token.id}`))) {
      toast(t('tokens.revoked', token));
      this.#tokens.reload();
    }
  }
}
customElements.define('muster-token-list', TokenList);
