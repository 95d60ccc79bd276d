import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {router} from '../../core/router.js';
import {t} from '../../core/texts.js';
import {Trial} from '../../core/trial.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import '../../ui/save-form.js';
import {placeholder} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {choices} from './choices.js';
import {counted, draftOf, request} from './draft.js';
import {writable} from './layouts.js';
import {options} from './options.js';
import {preview} from './preview.js';
import './columns-editor.js';
import './export-run.js';
import './query-field.js';

/** Says who and what is exported, with how many and what it looks like beside it, and starts it. */
class ExportPage extends Element {
  static properties = {draft: {state: true}, saved: {state: true}, run: {state: true}, problem: {state: true}, starting: {state: true}};
  #count = new Trial(this, 'exports/count');
  #preview = new Trial(this, 'exports/preview');
  #layouts = [];
  #connections = [];
  #offer = null;
  #fresh = false;

  connectedCallback() {
    super.connectedCallback();
    if (!this.draft) {
      this.#load();
    }
  }

  async #load() {
    this.problem = null;
    const {definition, query, accountIds, job} = router.query;
    try {
      const [layouts, connections, offer, saved] = await Promise.all([api.get('layouts'), api.get('connections', {limit: 1000}),
        api.get('exports/columns'), definition ? api.get(`export-definitions/${encodeURIComponent(definition)}`) : null]);
      this.#layouts = writable(layouts.items);
      this.#connections = connections.items;
      this.#offer = offer;
      this.saved = saved;
      this.run = job;
      this.draft = draftOf(saved ?? {query, accountIds: accountIds?.split(',').filter(Boolean)});
    } catch (problem) {
      this.problem = problem;
    }
  }

  #set = values => {
    this.draft = {...this.draft, ...values};
  };

  willUpdate() {
    if (this.draft) {
      this.#count.ask(counted(this.draft));
      this.#preview.ask(request(this.draft));
    }
  }

  /** The trial that was refused, if one was. */
  get #refusing() {
    return this.#preview.problem ? this.#preview : this.#count;
  }

  render() {
    return page({
      title: this.saved ? t('exports.edit', this.saved) : t('exports.new'), subtitle: t('exports.newText'),
      actions: this.draft ? html`
        <button type="button" class="btn" @click=${() => this.#save()}>${icon('device-floppy')} ${t('exports.save')}</button>
        <button type="button" class="btn btn-primary ${this.starting ? 'btn-loading' : ''}"
          ?disabled=${this.starting || this.#count.problem} @click=${() => this.#start()}>
          ${icon('player-play')} ${t('exports.start')}</button>` : nothing,
      body: this.draft ? this.#body() : this.problem
        ? problemAlert(this.problem, {retry: () => this.#load()}) : html`<div class="card">${placeholder(12)}</div>`,
    });
  }

  #body() {
    const {draft} = this;
    const set = this.#set;
    return html`
      <div class=${this.problem || this.run ? 'mb-3' : ''}>
        ${problemAlert(this.problem)}
        ${this.run ? html`<section class="card" aria-labelledby="run-heading"><div class="card-body">
          <h2 class="card-title" id="run-heading">${t('exports.yours')}</h2>
          <muster-export-run .id=${this.run} .fresh=${this.#fresh}></muster-export-run></div></section>` : nothing}
      </div>
      <div class="row row-cards">
        <div class="col-lg-8">${this.#who()}</div>
        <div class="col-lg-4">${options({draft, connections: this.#connections, problem: this.#refusing.problem, set})}</div>
        <div class="col-12">${choices({draft, layouts: this.#layouts, set})}</div>
        ${draft.layout === 'custom' ? html`<div class="col-12">${this.#columns()}</div>` : nothing}
        <div class="col-12"><section class="card" aria-labelledby="preview-heading">
          <div class="card-header"><h2 class="card-title" id="preview-heading">${t('exports.preview')}</h2>
            ${this.#preview.busy ? html`<span class="spinner-border spinner-border-sm text-secondary ms-2" aria-hidden="true"></span>`
              : nothing}</div>
          <div class="muster-preview-room">${preview(this.#preview)}</div>
        </section></div>
      </div>`;
  }

  #who() {
    const {query, accountIds} = this.draft;
    return html`<section class="card h-100" aria-labelledby="who-heading"><div class="card-body">
      <h2 class="card-title" id="who-heading">${t('exports.who')}</h2>
      ${accountIds.length ? alert('info', t('exports.selected', {count: accountIds.length}), html`<button type="button" class="btn"
        @click=${() => this.#set({accountIds: []})}>${t('exports.selectedNot')}</button>`) : nothing}
      <muster-export-query .value=${query} .problem=${this.#refusing.problem} .asked=${this.#refusing.of?.query ?? ''}
        .count=${this.#counted()} @edit=${event => this.#set({query: event.detail})}></muster-export-query>
    </div></section>`;
  }

  #counted() {
    if (this.#count.answer) {
      return t('exports.count', this.#count.answer);
    }
    return this.#count.problem ? t('exports.countNone') : t('exports.counting');
  }

  #columns() {
    return html`<section class="card" aria-labelledby="columns-heading">
      <div class="card-header"><div><h2 class="card-title" id="columns-heading">${t('exports.columns')}</h2>
        <p class="card-subtitle m-0">${t('exports.columnsText')}</p></div></div>
      <muster-export-columns .columns=${this.draft.columns} .offer=${this.#offer} .problem=${this.#preview.problem}
        @edit=${event => this.#set({columns: event.detail})}></muster-export-columns>
    </section>`;
  }

  async #start() {
    this.starting = true;
    this.problem = null;
    try {
      const job = await api.post('exports', request(this.draft));
      this.#fresh = true;
      this.run = job.id;
      router.setQuery({...router.query, job: job.id});
      await this.updateComplete;
      this.querySelector('#run-heading').scrollIntoView({block: 'nearest'});
    } catch (problem) {
      this.problem = problem;
    }
    this.starting = false;
  }

  async #save() {
    const saved = await dialog({title: t('exports.saveTitle'), content: close => html`<muster-save-form list="export-definitions"
      words="exports" sharing .saved=${this.saved} .request=${request(this.draft)}
      @done=${event => close(event.detail)}></muster-save-form>`});
    if (saved) {
      this.saved = saved;
      router.setQuery({definition: saved.name, job: this.run});
      toast(t('exports.saved', saved));
    }
  }
}
customElements.define('muster-export-page', ExportPage);
