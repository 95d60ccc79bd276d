import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {download} from '../../core/download.js';
import {moment, number} from '../../core/format.js';
import {Listing} from '../../core/listing.js';
import {router} from '../../core/router.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {actionName} from './actions.js';
import {entry} from './entry.js';
import {verdict} from './verification.js';
import './audit-filter.js';

const chosen = ({actor, action, from, until}) => ({actor, action, from, until});

/** What was done and refused. What is looked for stands in the address. */
class AuditPage extends Element {
  static properties = {filter: {state: true}, verification: {state: true}, verifying: {state: true}, problem: {state: true}};
  #entries;

  constructor() {
    super();
    this.filter = chosen(router.query);
    this.#entries = new Listing(this, 'audit', this.filter);
  }

  #look(filter) {
    this.filter = filter;
    router.setQuery(filter);
    this.#entries.reload(filter);
  }

  render() {
    return page({
      title: t('audit.title'), subtitle: t('audit.subtitle'),
      actions: html`
        <button type="button" class="btn" @click=${() => this.#download()}>${icon('download')} ${t('audit.download')}</button>
        <button type="button" class="btn btn-primary ${this.verifying ? 'btn-loading' : ''}" ?disabled=${this.verifying}
          @click=${() => this.#verify()}>${icon('shield-lock')} ${t('audit.verify')}</button>`,
      body: html`
        ${problemAlert(this.problem)}
        ${this.verifying ? html`<div class="visually-hidden" role="status">${t('audit.verifying')}</div>` : nothing}
        ${this.verification ? verdict(this.verification) : nothing}
        <div class="card">
          <div class="card-body border-bottom">
            <muster-audit-filter .value=${this.filter} @filter=${event => this.#look(event.detail)}></muster-audit-filter></div>
          ${this.#table()}</div>`,
    });
  }

  #table() {
    return table({
      label: t('audit.title'), listing: this.#entries, key: one => one.sequence,
      none: empty({sign: 'history', title: t('audit.none'), text: t('audit.noneText'),
        action: html`<button type="button" class="btn" @click=${() => this.#look({})}>${t('audit.clear')}</button>`}),
      columns: [
        {head: t('audit.action'), cell: one => html`<button type="button" class="btn btn-link muster-inline text-break"
          @click=${() => this.#show(one)}>${actionName(one.action)}</button>
          ${one.outcome === 'REFUSED' ? html`<span class="badge bg-red-lt" title=${one.code}>
            ${icon('ban')} ${t('audit.refused')}</span>` : nothing}`},
        {head: t('audit.subject'), cell: one => html`<span class="text-break">${one.subject}</span>${one.count > 1
          ? html` <span class="text-secondary">(${number(one.count)})</span>` : nothing}`},
        {head: t('audit.actor'), cell: one => one.actor},
        {head: t('audit.origin'), cell: one => one.origin},
        {head: t('audit.when'), cell: one => html`<time class="text-nowrap" datetime=${one.at}>${moment(one.at)}</time>`},
      ]});
  }

  async #show(one) {
    const filter = await dialog({title: t('audit.detailsOf', {number: one.sequence}), size: 'lg', content: close => entry(one, close)});
    if (filter) {
      this.#look({...this.filter, ...filter});
    }
  }

  async #verify() {
    this.verifying = true;
    await this.#doing(async () => {
      this.verification = await api.get('audit/verification');
    });
    this.verifying = false;
  }

  #download() {
    const {from, until} = this.filter;
    return this.#doing(() => download('audit/export', {format: 'ndjson', from, until}));
  }

  async #doing(work) {
    this.problem = null;
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('muster-audit-page', AuditPage);
