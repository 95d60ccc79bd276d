import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {forEach} from './bulk.js';

const NAMED = 50;

/** Does something to each of many accounts and shows how it goes on. Event `done` with the result. */
class BulkDialog extends Element {
  static properties = {verb: {}, accounts: {attribute: false}, act: {attribute: false}, count: {type: Number}, result: {state: true},
    ended: {state: true}, problem: {state: true}};

  #stop = new AbortController();

  async firstUpdated() {
    try {
      this.result = await forEach(this.accounts, this.act, result => {
        this.result = {...result};
      }, this.#stop.signal);
    } catch (problem) {
      this.problem = problem;
    }
    this.ended = true;
    if (!this.problem && !this.result.failed.length) {
      this.emit('done', this.result);
    } else {
      await this.updateComplete;
      this.querySelector('.modal-footer button').focus();
    }
  }

  disconnectedCallback() {
    this.#stop.abort();
    super.disconnectedCallback();
  }

  render() {
    const {done = [], unchanged = 0, failed = []} = this.result ?? {};
    const tried = done.length + unchanged + failed.length;
    return html`<div class="modal-body">
      <p role="status">${this.ended ? t(`accounts.bulk.${this.verb}Done`, {count: done.length})
        : t('accounts.bulk.running', {count: this.count, tried})}</p>
      <progress class="progress w-100" max=${Math.max(this.count, tried)} value=${tried}
        aria-label=${t(`accounts.bulk.${this.verb}Title`)}></progress>
      ${this.problem ? html`<div class="mt-3">${problemAlert(this.problem)}</div>` : nothing}
      ${failed.length ? html`<h3 class="h4 mt-3">${t('accounts.bulk.failed', {count: failed.length})}</h3>
        <ul class="mb-0">${failed.slice(0, NAMED).map(({account, problem}) => html`
          <li><strong>${account.userName}</strong>: ${problem.message}</li>`)}
          ${failed.length > NAMED ? html`<li>${t('accounts.bulk.more', {count: failed.length - NAMED})}</li>` : nothing}</ul>` : nothing}
    </div>
    <div class="modal-footer">${this.ended
      ? html`<button type="button" class="btn btn-primary" @click=${() => this.emit('done', this.result)}>${t('common.close')}</button>`
      : html`<button type="button" class="btn" @click=${() => this.#stop.abort()}>${t('accounts.bulk.stop')}</button>`}</div>`;
  }
}
customElements.define('muster-bulk-dialog', BulkDialog);

/** @returns `{done, unchanged, failed}` */
export const runBulk = async ({verb, accounts, act, count}) => await dialog({title: t(`accounts.bulk.${verb}Title`), closable: false,
  content: close => html`<muster-bulk-dialog verb=${verb} .accounts=${accounts} .act=${act} count=${count}
    @done=${event => close(event.detail)}></muster-bulk-dialog>`}) ?? {done: [], unchanged: 0, failed: []};
