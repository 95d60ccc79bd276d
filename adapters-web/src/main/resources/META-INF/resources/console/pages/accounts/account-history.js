import {html, nothing} from 'lit';
import {list, moment} from '../../core/format.js';
import {Listing} from '../../core/listing.js';
import {fieldName} from '../../core/names.js';
import {hasText, t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {placeholder} from '../../ui/table.js';

const FIRST = 10;

/** What was done to an account, the newest first. `version` is another one whenever something more may have been. */
class AccountHistory extends Element {
  static properties = {account: {}, version: {attribute: false}};

  #entries;

  willUpdate(changed) {
    if (changed.has('account')) {
      this.#entries = new Listing(this, 'audit', {account: this.account, limit: FIRST});
    } else if (changed.has('version')) {
      this.#entries.reload();
    }
  }

  render() {
    const {loaded, problem, items, more} = this.#entries;
    if (!loaded && !problem) {
      return placeholder(3);
    }
    return html`${problemAlert(problem, {retry: () => this.#entries.reload()})}
      ${loaded && !items.length ? html`<p class="text-secondary mb-0">${t('accounts.history.none')}</p>` : nothing}
      <ul class="list-unstyled mb-2">${items.map(entry => this.#entry(entry))}</ul>
      ${more ? html`<button type="button" class="btn btn-sm mb-2" @click=${() => this.#entries.loadMore()}>
        ${t('common.more')}</button>` : nothing}
      <p class="text-secondary small mb-0">${t('accounts.history.imports')}</p>`;
  }

  #entry({at, actor, action, details}) {
    const words = `accounts.history.${action}`;
    const changed = details?.changed ? list(details.changed.split(',').map(fieldName)) : '';
    return html`<li class="mb-2">
      <div>${hasText(words) ? t(words) : action}${changed ? html`: ${changed}` : nothing}</div>
      ${details?.rolesBefore !== undefined ? html`<div class="small">${
        t('accounts.history.roles', {from: details.rolesBefore || '–', to: details.roles || '–'})}</div>` : nothing}
      <div class="text-secondary small">${moment(at)} · ${t('accounts.history.by', {actor})}</div>
    </li>`;
  }
}
customElements.define('muster-account-history', AccountHistory);
