import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {router} from '../../core/router.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {Trial} from '../../core/trial.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {placeholder} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {counted, draftOf, request} from './draft.js';
import {formatText, formatTitle, layoutText, layoutTitle, writable} from './layouts.js';
import {preview} from './preview.js';
import './columns-editor.js';
import './export-run.js';
import './query-field.js';
import './save-form.js';
import './sort-field.js';

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

  #set(values) {
    this.draft = {...this.draft, ...values};
  }

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
        <button type="button" class="btn btn-primary ${this.starting ? 'btn-loading' : ''}" ?disabled=${this.starting || this.#count.problem}
          @click=${() => this.#start()}>${icon('player-play')} ${t('exports.start')}</button>` : nothing,
      body: this.draft ? this.#body() : this.problem
        ? problemAlert(this.problem, {retry: () => this.#load()}) : html`<div class="card">${placeholder(12)}</div>`,
    });
  }

  #body() {
    return html`
      <div class=${this.problem || this.run ? 'mb-3' : ''}>
        ${problemAlert(this.problem)}
        ${this.run ? html`<section class="card" aria-labelledby="run-heading"><div class="card-body">
          <h2 class="card-title" id="run-heading">${t('exports.yours')}</h2>
          <muster-export-run .id=${this.run} .fresh=${this.#fresh}></muster-export-run></div></section>` : nothing}
      </div>
      <div class="row row-cards">
        <div class="col-lg-8">${this.#who()}</div>
        <div class="col-lg-4">${this.#options()}</div>
        <div class="col-12">${this.#what()}</div>
        ${this.draft.layout === 'custom' ? html`<div class="col-12">${this.#columns()}</div>` : nothing}
        <div class="col-12"><section class="card" aria-labelledby="preview-heading">
          <div class="card-header"><h2 class="card-title" id="preview-heading">${t('exports.preview')}</h2>
            ${this.#preview.busy ? html`<span class="spinner-border spinner-border-sm text-secondary ms-2" aria-hidden="true"></span>` : nothing}</div>
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
      <muster-export-query .value=${query} .problem=${this.#refusing.problem} .asked=${this.#refusing.of?.query ?? ''} .count=${this.#counted()}
        @edit=${event => this.#set({query: event.detail})}></muster-export-query>
    </div></section>`;
  }

  #counted() {
    if (this.#count.answer) {
      return t('exports.count', this.#count.answer);
    }
    return this.#count.problem ? t('exports.countNone') : t('exports.counting');
  }

  #options() {
    const {connection, includeDisabled, includeCredentials, fileName, sort} = this.draft;
    return html`<section class="card h-100" aria-labelledby="options-heading"><div class="card-body">
      <h2 class="card-title" id="options-heading">${t('exports.options')}</h2>
      ${this.#connections.length > 1 ? html`<div class="mb-3"><label class="form-label" for="export-connection">${t('exports.connection')}</label>
        <select class="form-select" id="export-connection" @change=${event => this.#set({connection: event.target.value})}>
          ${this.#connections.map(({name}) => html`<option value=${name} ?selected=${name === connection}>${name}</option>`)}</select></div>` : nothing}
      ${this.#check(includeDisabled, 'includeDisabled', t('exports.includeDisabled'), t('exports.includeDisabledHint'))}
      ${session.may('credentials:export') || includeCredentials
        ? this.#check(includeCredentials, 'includeCredentials', t('exports.includeCredentials'), t('exports.includeCredentialsHint')) : nothing}
      ${includeCredentials ? alert('warning', t('exports.credentialsWarning')) : nothing}
      <muster-export-sort class="d-block mb-3" .value=${sort} .error=${this.#refusing.problem?.at?.('sort')}
        @edit=${event => this.#set({sort: event.detail})}></muster-export-sort>
      <label class="form-label" for="export-file-name">${t('exports.fileName')}</label>
      <input class="form-control" id="export-file-name" autocomplete="off" maxlength="255" .value=${fileName}
        placeholder=${t('exports.fileNamePlaceholder')} @input=${event => this.#set({fileName: event.target.value})}>
    </div></section>`;
  }

  #check(value, member, label, hint) {
    return html`<label class="form-check"><input class="form-check-input" type="checkbox" .checked=${value}
        @change=${event => this.#set({[member]: event.target.checked})}>
      <span class="form-check-label">${label}</span><span class="form-check-description">${hint}</span></label>`;
  }

  #what() {
    const {layout, format} = this.draft;
    const chosen = this.#layouts.find(one => one.name === layout);
    return html`<section class="card" aria-labelledby="what-heading"><div class="card-body">
      <h2 class="card-title" id="what-heading">${t('exports.what')}</h2>
      <fieldset class="mb-3"><legend class="form-label">${t('exports.layout')}</legend><div class="muster-choices">
        ${this.#layouts.map(one => this.#choice('layout', one.name, one.name === layout, layoutTitle(one), layoutText(one),
          () => this.#set({layout: one.name, format: one.writes.includes(format) ? format : one.writes[0]})))}
      </div></fieldset>
      ${chosen ? html`<fieldset><legend class="form-label">${t('exports.format')}</legend><div class="muster-choices">
        ${chosen.writes.map(name => this.#choice('format', name, name === format, formatTitle(name), formatText(name),
          () => this.#set({format: name})))}
      </div></fieldset>` : nothing}
    </div></section>`;
  }

  #choice(group, value, chosen, title, text, choose) {
    return html`<label class="form-check"><input class="form-check-input" type="radio" name=${group} value=${value} .checked=${chosen}
        @change=${choose}><span class="form-check-label">${title}</span><span class="form-check-description">${text}</span></label>`;
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
    const saved = await dialog({title: t('exports.saveTitle'), content: close => html`<muster-export-save .saved=${this.saved}
      .request=${request(this.draft)} @done=${event => close(event.detail)}></muster-export-save>`});
    if (saved) {
      this.saved = saved;
      router.setQuery({definition: saved.name, job: this.run});
      toast(t('exports.saved', saved));
    }
  }
}
customElements.define('muster-export-page', ExportPage);
