import {html, nothing} from 'lit';
import {Problem} from '../../core/problem.js';
import {bytes, percent} from '../../core/format.js';
import {router} from '../../core/router.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {upload} from '../../core/upload.js';
import {zip} from '../../core/zip.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {columns, columnsStated} from './columns.js';
import './drop-zone.js';
import {fileOptions, Offer} from './file-options.js';
import {layouts} from './layouts.js';
import {RULES, choices} from './rules.js';
import {steps} from './steps.js';

/** Files that hold several others themselves. */
const ALONE = /\.(accounts|zip)$/i;

/** The first two steps of an import: files are chosen, perhaps rules too, and sent. Nothing changes by that. */
class NewImportPage extends Element {
  static properties = {files: {state: true}, options: {state: true}, rules: {state: true}, sent: {state: true}, problem: {state: true}};

  #known = new Offer(this);
  #sending = null;
  #unguard = null;

  constructor() {
    super();
    this.files = [];
    this.options = {connection: 'local', layout: 'auto'};
    const {memberships} = router.query;
    this.rules = RULES.memberships.includes(memberships) ? {memberships} : {};
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.#mayClose);
  }

  disconnectedCallback() {
    removeEventListener('beforeunload', this.#mayClose);
    this.#sending?.abort();
    super.disconnectedCallback();
  }

  #mayClose = event => {
    if (this.#sending) {
      event.preventDefault();
    }
  };

  render() {
    return page({
      title: t('imports.title'), subtitle: t('imports.subtitle'),
      body: html`${steps(1)}
        ${this.rules.memberships && router.query.memberships ? alert('info', t(`imports.begin.${this.rules.memberships}`)) : nothing}
        ${problemAlert(this.problem)}
        <form @submit=${event => this.#submit(event)}>
          <div class="card mb-3"><div class="card-body">
            <h2 class="card-title">${t('imports.steps.files')}</h2>
            ${this.#sending ? this.#progress() : html`${this.#chosen()}
              <muster-drop-zone several ?small=${this.files.length > 0}
                label=${t(this.files.length ? 'imports.drop.more' : 'imports.drop.label')}
                hint=${this.files.length ? '' : t('imports.drop.hint')} @files=${event => this.#add(event.detail)}></muster-drop-zone>`}
          </div></div>
          ${this.#sending ? nothing : this.#rules()}
          ${this.files.length && !this.#sending ? html`<div class="d-flex flex-wrap gap-2 align-items-center mb-4">
            <button type="submit" class="btn btn-primary" ?disabled=${Boolean(this.#cannotGoTogether)}>${t('imports.begin.action')}</button>
            <span class="text-secondary">${t('imports.begin.harmless')}</span>
          </div>` : nothing}
        </form>
        ${this.files.length ? nothing : html`<div class="card">
          <div class="card-header"><h2 class="card-title">${t('imports.layouts.title')}</h2></div>
          <div class="card-body text-secondary">${t('imports.layouts.text')}</div>
          ${layouts(this.#known)}</div>`}`,
    });
  }

  get #cannotGoTogether() {
    return this.files.length > 1 && this.files.find(({name}) => ALONE.test(name));
  }

  #chosen() {
    const alone = this.#cannotGoTogether;
    return this.files.length ? html`
      <ul class="list-group mb-3" aria-label=${t('imports.files.label')}>${this.files.map(file => html`
        <li class="list-group-item d-flex align-items-center gap-2">${icon('file')}
          <span class="flex-fill text-break">${file.name}</span><span class="text-secondary text-nowrap">${bytes(file.size)}</span>
          <button type="button" class="btn btn-action" aria-label=${t('imports.files.remove', {name: file.name})}
            @click=${() => this.#remove(file)}>${icon('x')}</button></li>`)}</ul>
      ${alone ? alert('warning', t('imports.files.alone', {name: alone.name}), html`<button type="button" class="btn"
          @click=${() => this.#only(alone)}>${t('imports.files.only')}</button>`)
        : this.files.length > 1 ? html`<p class="text-secondary">${t('imports.files.together')}</p>` : nothing}` : nothing;
  }

  #rules() {
    const change = (rule, choice) => {
      this.rules = {...this.rules, [rule]: choice};
    };
    return html`<details class="card mb-3" ?open=${Boolean(this.rules.memberships)}>
      <summary class="card-header"><h2 class="card-title">${t('imports.steps.rules')}</h2>
        <span class="text-secondary ms-2">${t('imports.begin.rules')}</span></summary>
      <div class="card-body">
        ${choices({rules: this.rules, directory: this.#known.directory(this.options.connection), open: true, change})}
        ${settings.mails ? html`<label class="form-check mb-3"><input class="form-check-input" type="checkbox"
            .checked=${Boolean(this.options.sendLinks)} @change=${event => this.#option('sendLinks', event.target.checked)}>
          <span class="form-check-label">${t('imports.option.sendLinks')}</span></label>` : nothing}
        ${fileOptions({options: this.options, known: this.#known, change: (name, value) => this.#option(name, value)})}
        ${columns(this.options.columns ?? [], pairs => this.#option('columns', pairs))}
      </div></details>`;
  }

  #option(name, value) {
    this.options = {...this.options, [name]: value};
  }

  #progress() {
    const {done, total} = this.sent ?? {};
    const whole = done && done === total;
    return html`<p role="status">${whole ? t('imports.upload.stored') : t('imports.upload.running')}</p>
      <progress class="progress w-100 mb-2" aria-label=${t('imports.upload.running')} max="1" .value=${total ? done / total : 0}></progress>
      <div class="d-flex flex-wrap align-items-center gap-2">
        <span class="text-secondary flex-fill">${total
          ? t('imports.upload.of', {done: bytes(done), total: bytes(total), percent: percent(done / total)}) : ''}</span>
        <button type="button" class="btn" @click=${() => this.#sending.abort()}>${t('imports.upload.cancel')}</button></div>`;
  }

  #add(files) {
    this.problem = null;
    this.files = [...this.files, ...files];
  }

  async #remove(file) {
    this.files = this.files.filter(one => one !== file);
    await this.updateComplete;
    this.querySelector(this.files.length ? 'button[type=submit]' : 'input[type=file]').focus();
  }

  #only(file) {
    this.files = [file];
  }

  /** What was chosen; the rest holds as the layout says. */
  #stated() {
    const rules = Object.fromEntries(Object.entries(this.rules).filter(([, choice]) => choice));
    const {mapping, layout, columns = [], ...options} = this.options;
    // A mapping states a layout of its own.
    const stated = {...options, rules, columns: columnsStated(columns), ...mapping ? {mapping} : {}};
    return mapping && layout === 'auto' ? stated : {...stated, layout};
  }

  async #submit(event) {
    event.preventDefault();
    this.problem = null;
    const sending = this.#sending = new AbortController();
    this.#unguard = router.guard(() => confirm(t('imports.upload.leave')));
    this.sent = null;
    this.requestUpdate();
    try {
      const file = this.files.length > 1 ? await zip(this.files, t('imports.files.archive')) : this.files[0];
      const made = await upload('imports', file, {options: this.#stated()}, (done, total) => {
        this.sent = {done, total};
      }, sending.signal);
      this.#end();
      router.go(`imports/${made.id}`, {replace: true});
    } catch (problem) {
      this.#end();
      this.#failed(problem);
    }
  }

  #end() {
    this.#sending = null;
    this.#unguard();
    this.requestUpdate();
  }

  #failed(problem) {
    if (problem.name === 'NotReadableError' || problem.name === 'NotFoundError') {
      this.problem = new Problem({code: 'file.gone', detail: t('imports.files.gone')});
    } else if (problem instanceof Problem) {
      this.problem = problem.code === 'network' ? new Problem({code: 'network', detail: t('imports.upload.brokeOff')}) : problem;
    } else if (problem.name !== 'AbortError') {
      throw problem;
    }
  }
}
customElements.define('muster-new-import-page', NewImportPage);
