import {html, nothing} from 'lit';
import {session} from '../../core/session.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {icon} from '../../ui/icon.js';
import '../../ui/save-form.js';
import {placeholder} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {columnChoices, lack, suggested} from './column-choices.js';
import {columns, columnsStated} from './columns.js';
import {fileOptions, Offer} from './file-options.js';
import {choices, sentences} from './rules.js';

/** The layout of files of any shape, whose columns somebody chooses. */
const CUSTOM = 'custom';

const DELIMITERS = {',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar'};

/** How a table is written, as far as somebody would want to know it. */
function dialect({delimiter, encoding, table}) {
  const name = DELIMITERS[delimiter];
  return [delimiter && t('imports.file.delimiter', {delimiter: name ? t(`imports.file.${name}`) : delimiter}),
    encoding && t('imports.file.encoding', {encoding}), table && t('imports.file.table', {table})].filter(Boolean);
}

/**
 * What was recognised in the file and which rules apply. Others can be chosen: event `again` with the options that are to be others.
 * Event `columns` asks for those of the file.
 *
 * @property job the import
 * @property fixed whether it is too late for others
 * @property unknown whether nothing was recognised, so that the columns have to be chosen first
 * @property columns of the file, as the API tells them, or why there are none (`refused`)
 */
class ImportRecognised extends Element {
  static properties = {job: {attribute: false}, fixed: {type: Boolean}, unknown: {type: Boolean}, columns: {attribute: false},
    changing: {state: true}, rules: {state: true}, options: {state: true}};

  #known = new Offer(this);
  #asked = false;
  #form = new Form(this, () => new Promise((done, failed) => this.emit('again', {options: this.#stated(), done, failed})));

  constructor() {
    super();
    this.rules = {};
    this.options = {};
  }

  updated() {
    if (this.#choosing && !this.columns && !this.#asked) {
      this.#asked = true;
      this.emit('columns');
    }
  }

  render() {
    const {job} = this;
    const directory = this.#known.directory(job.connection);
    if (this.unknown) {
      return html`<section class="card mb-3" aria-labelledby="recognised">
        <div class="card-header"><h2 class="card-title" id="recognised">${t('imports.columns.unknown')}</h2></div>
        <div class="card-body">${this.#editor(directory)}</div></section>`;
    }
    return html`<section class="card mb-3" aria-labelledby="recognised">
      <div class="card-header"><h2 class="card-title" id="recognised">${t('imports.file.title')}</h2>
        ${this.fixed ? nothing : html`<div class="card-actions"><button type="button" class="btn" aria-expanded=${Boolean(this.changing)}
          @click=${() => this.#toggle()}>${t(this.changing ? 'imports.file.keep' : 'imports.file.change')}</button></div>`}
      </div>
      <div class="card-body">
        <p class="text-break">${this.#file()}
          ${job.dialect ? dialect(job.dialect).join(' · ') : nothing}
          ${this.#known.connections.length > 1 ? t('imports.file.connection', {connection: job.connection}) : nothing}</p>
        ${job.files?.length ? html`<ol class="mb-3">${job.files.map(({name, layout}) =>
          html`<li class="text-break">${name} <span class="text-secondary">(${this.#known.title(layout)})</span></li>`)}</ol>` : nothing}
        ${this.changing ? this.#editor(directory) : sentences(job.rules, directory)}
      </div></section>`;
  }

  #file() {
    const {fileName: name, layout, format} = this.job;
    return layout === 'auto' ? name
      : t('imports.file.recognised', {name, layout: this.#known.title(layout), format: format.toUpperCase()});
  }

  async #toggle() {
    this.changing = !this.changing;
    this.rules = {};
    this.options = {};
    await this.updateComplete;
    this.querySelector(this.changing ? 'input' : '.card-actions button')?.focus();
  }

  /** Whether the columns are chosen one by one; a saved mapping says itself what they are. */
  get #choosing() {
    const {mapping, layout = this.unknown ? CUSTOM : this.job.layout} = this.options;
    return (this.unknown || this.changing) && !mapping && layout === CUSTOM;
  }

  /** What each column means, or undefined while that is not known. */
  get #pairs() {
    return this.options.chosen ?? (this.columns?.columns && suggested(this.columns));
  }

  #editor(directory) {
    const pairs = this.#choosing ? this.#pairs : [];
    const reason = this.#choosing && pairs ? lack(pairs) : '';
    const off = !pairs || Boolean(reason);
    const rules = this.#rules(directory);
    return html`<form @submit=${this.#form.submit}>
      ${this.#form.alert()}
      ${this.unknown ? html`${this.#columns()}
        <details class="mb-3"><summary>${t('imports.columns.rules')}</summary><div class="mt-3">${rules}</div></details>`
      : html`${rules}${this.#columns()}`}
      <div class="d-flex flex-wrap gap-2 align-items-center">
        ${this.#form.button(t(this.unknown && this.#choosing ? 'imports.columns.again' : 'imports.file.again'), 'btn-primary', off)}
        ${this.unknown && this.#choosing && session.may('settings:manage') ? html`<button type="button" class="btn" ?disabled=${off}
          @click=${() => this.#save()}>${icon('device-floppy')} ${t('imports.columns.save')}</button>` : nothing}
        <span class="text-secondary" role="status">
          ${reason || t(this.unknown ? 'imports.columns.againText' : 'imports.file.againText')}</span>
      </div>
    </form>`;
  }

  #columns() {
    if (!this.#choosing) {
      return this.unknown ? columns(this.options.columns ?? [], pairs => this.#option('columns', pairs)) : nothing;
    }
    if (this.columns?.refused) {
      return problemAlert(this.columns.refused);
    }
    return html`<p class="text-secondary">${t('imports.columns.choose')}</p>
      ${this.#pairs ? columnChoices({pairs: this.#pairs, fields: this.columns.fields, change: pairs => this.#option('chosen', pairs)})
        : placeholder(4)}`;
  }

  #rules(directory) {
    const {job} = this;
    return html`
      ${choices({rules: {...job.rules, ...this.rules}, directory, open: this.unknown, change: (rule, choice) => {
        this.rules = {...this.rules, [rule]: choice};
      }})}
      ${settings.mails ? html`<label class="form-check mb-3"><input class="form-check-input" type="checkbox"
          .checked=${this.options.sendLinks ?? job.plan.linksToSend !== undefined}
          @change=${event => this.#option('sendLinks', event.target.checked)}>
        <span class="form-check-label">${t('imports.option.sendLinks')}</span></label>` : nothing}
      ${fileOptions({options: {connection: job.connection, layout: this.unknown ? CUSTOM : job.layout, ...this.options}, known: this.#known,
        change: (name, value) => this.#option(name, value)})}`;
  }

  /** For the next file of this kind. */
  async #save() {
    const saved = await dialog({title: t('imports.columns.saveTitle'), content: close => html`<muster-save-form list="mappings"
      words="mappings" .request=${{layout: CUSTOM, columns: Object.fromEntries(this.#pairs)}}
      @done=${event => close(event.detail)}></muster-save-form>`});
    if (saved) {
      toast(t('mappings.saved', saved));
    }
  }

  #option(name, value) {
    this.options = {...this.options, [name]: value};
  }

  /** Only what was touched here; another layout is free to have another format. */
  #stated() {
    const {mapping, chosen, columns: typed = [], ...options} = this.options;
    const rules = Object.fromEntries(Object.entries(this.rules).filter(([, choice]) => choice));
    if (this.#choosing) {
      return {...options, layout: CUSTOM, format: 'auto', rules, columns: Object.fromEntries(this.#pairs ?? [])};
    }
    return {...options, ...mapping ? {mapping} : {}, ...options.layout ? {format: 'auto'} : {}, rules, columns: columnsStated(typed)};
  }
}
customElements.define('muster-import-recognised', ImportRecognised);
