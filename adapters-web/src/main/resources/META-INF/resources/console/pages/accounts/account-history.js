import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Listing} from '../../core/listing.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {Timeline} from '../../core/timeline.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {placeholder} from '../../ui/table.js';
import {byHand, byImport} from './history-entries.js';

const FIRST = 10;

/** What was done to an account, the newest first. `version` is another one whenever something more may have been. */
class AccountHistory extends Element {
  static properties = {account: {}, version: {attribute: false}};

  #entries;

  willUpdate(changed) {
    if (changed.has('account')) {
      this.#entries = new Timeline([
        ...session.may('settings:manage') ? [{listing: new Listing(this, 'audit', {account: this.account, limit: FIRST}),
          at: ({at}) => at, key: ({sequence}) => sequence, show: byHand}] : [],
        {listing: new Listing(this, `accounts/${encodeURIComponent(this.account)}/imports`, {limit: FIRST}),
          at: ({finishedAt}) => finishedAt, key: ({finishedAt, importId, row}) => `${finishedAt}${importId}${row}`, show: byImport},
      ]);
    } else if (changed.has('version')) {
      this.#entries.reload();
    }
  }

  render() {
    const {loaded, loading, problem, items, more} = this.#entries;
    if (!loaded) {
      return placeholder(3);
    }
    const all = session.may('settings:manage');
    return html`${problemAlert(problem, {retry: () => this.#entries.reload()})}
      ${items.length || problem ? nothing : html`<p class="text-secondary mb-0">${
        t(all ? 'accounts.history.none' : 'accounts.history.noImport')}</p>`}
      <ul class="list-unstyled mb-2">${repeat(items, ({item, key}) => key(item), ({item, show}) => show(item))}</ul>
      ${more ? html`<button type="button" class="btn btn-sm mb-2 ${loading ? 'btn-loading' : ''}" @click=${() => this.#entries.loadMore()}>
        ${t('common.more')}</button>` : nothing}
      ${all ? nothing : html`<p class="text-secondary small mb-0">${t('accounts.history.importsAlone')}</p>`}`;
  }
}
customElements.define('muster-account-history', AccountHistory);
