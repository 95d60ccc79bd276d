import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {settings} from '../../core/settings.js';
import {columnsStated} from './columns.js';
import {fileOptions, Offer} from './file-options.js';
import {choices, sentences} from './rules.js';

const DELIMITERS = {',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar'};

/** How a table is written, as far as somebody would want to know it. */
function dialect({delimiter, encoding, table}) {
  const name = DELIMITERS[delimiter];
  return [delimiter && t('imports.file.delimiter', {delimiter: name ? t(`imports.file.${name}`) : delimiter}),
    encoding && t('imports.file.encoding', {encoding}), table && t('imports.file.table', {table})].filter(Boolean);
}

/**
 * What was recognised in the file and which rules apply. Others can be chosen: event `again` with the options that are to be others.
 *
 * @property job the import
 * @property fixed whether it is too late for others
 */
class ImportRecognised extends Element {
  static properties = {job: {attribute: false}, fixed: {type: Boolean}, changing: {state: true}, rules: {state: true},
    options: {state: true}};

  #known = new Offer(this);
  #form = new Form(this, () => new Promise((done, failed) => this.emit('again', {options: this.#stated(), done, failed})));

  constructor() {
    super();
    this.rules = {};
    this.options = {};
  }

  render() {
    const {job} = this;
    const directory = this.#known.directory(job.connection);
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

  #editor(directory) {
    const {job} = this;
    return html`<form @submit=${this.#form.submit}>
      ${this.#form.alert()}
      ${choices({rules: {...job.rules, ...this.rules}, directory, change: (rule, choice) => {
        this.rules = {...this.rules, [rule]: choice};
      }})}
      ${settings.mails ? html`<label class="form-check mb-3"><input class="form-check-input" type="checkbox"
          .checked=${this.options.sendLinks ?? job.plan.linksToSend !== undefined}
          @change=${event => this.#option('sendLinks', event.target.checked)}>
        <span class="form-check-label">${t('imports.option.sendLinks')}</span></label>` : nothing}
      ${fileOptions({options: {connection: job.connection, layout: job.layout, ...this.options}, known: this.#known,
        change: (name, value) => this.#option(name, value)})}
      <div class="d-flex flex-wrap gap-2 align-items-center">${this.#form.button(t('imports.file.again'))}
        <span class="text-secondary">${t('imports.file.againText')}</span></div>
    </form>`;
  }

  #option(name, value) {
    this.options = {...this.options, [name]: value};
  }

  /** Only what was touched here; another layout is free to have another format. */
  #stated() {
    const {mapping, columns = [], ...options} = this.options;
    return {...options, ...mapping ? {mapping} : {}, ...options.layout ? {format: 'auto'} : {}, rules: this.rules,
      columns: columnsStated(columns)};
  }
}
customElements.define('muster-import-recognised', ImportRecognised);
