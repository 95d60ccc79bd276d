import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Listing} from '../../core/listing.js';
import {number} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {placeholder} from '../../ui/table.js';
import {sign} from './kinds.js';
import {row} from './row.js';

const TYPING_MILLIS = 300;

/**
 * An import's rows, some of them at a time. Event `loaded` when the first have been read.
 *
 * @property job the import's id
 * @property groups which rows there are: `[{kind, words, count, params}]`; the first is shown at first
 * @property ended whether outcomes are told
 */
class ImportRows extends Element {
  static properties = {job: {}, groups: {attribute: false}, ended: {type: Boolean}, chosen: {state: true}, search: {state: true}};

  #listing = null;
  #typing;

  constructor() {
    super();
    this.search = '';
  }

  disconnectedCallback() {
    clearTimeout(this.#typing);
    super.disconnectedCallback();
  }

  willUpdate() {
    this.chosen = this.groups.find(({kind}) => kind === this.chosen)?.kind ?? this.groups[0]?.kind;
    this.#listing ??= new Listing(this, `imports/${this.job}/rows`, this.#params());
  }

  updated() {
    if (this.#listing.loaded && !this.told) {
      this.told = true;
      this.emit('loaded');
    }
  }

  #params() {
    return {...this.groups.find(({kind}) => kind === this.chosen)?.params, search: this.search};
  }

  #choose(kind) {
    this.chosen = kind;
    this.#listing.reload(this.#params());
  }

  #type(value) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.search = value.trim();
      this.#listing.reload(this.#params());
    }, TYPING_MILLIS);
  }

  render() {
    return html`
      <div class="card-body d-flex flex-wrap gap-2 align-items-center muster-rows-head">
        <div class="d-flex flex-wrap gap-2" role="group" aria-label=${t('imports.rows.groups')}>
          ${this.groups.map(({kind, words, count}) => html`<button type="button"
            class="btn ${kind === this.chosen ? 'active' : ''}" aria-pressed=${kind === this.chosen} @click=${() => this.#choose(kind)}>
            ${sign(kind)} ${words} <span class="badge ms-1 muster-count">${number(count)}</span></button>`)}</div>
        <div class="input-icon ms-auto muster-search">
          <span class="input-icon-addon">${icon('search')}</span>
          <input type="search" class="form-control" placeholder=${t('imports.rows.search')} aria-label=${t('imports.rows.search')}
            @input=${event => this.#type(event.target.value)} @keydown=${event => event.key === 'Enter' && event.preventDefault()}>
        </div>
      </div>
      ${this.#rows()}`;
  }

  #rows() {
    const {loaded, problem, items, total, more, loading} = this.#listing;
    const refused = problem
      ? html`<div class="card-body">${problemAlert(problem, {retry: () => this.#listing.reload(this.#params())})}</div>` : nothing;
    if (!loaded) {
      return problem ? refused : placeholder();
    }
    return html`${refused}
      ${items.length ? html`<ul class="muster-rows" aria-label=${t('imports.rows.label')} aria-busy=${loading}>
        ${repeat(items, one => one.row, one => row(one, this.ended))}</ul>`
        : html`<p class="card-body text-secondary mb-0">
          ${this.search ? t('imports.rows.notFound', {search: this.search}) : t('imports.rows.none')}</p>`}
      <div class="card-footer d-flex align-items-center">
        <span class="text-secondary" role="status">${t('common.shown', {count: total, shown: items.length})}</span>
        ${more ? html`<button type="button" class="btn ms-auto ${loading ? 'btn-loading' : ''}"
          @click=${() => this.#listing.loadMore()}>${t('common.more')}</button>` : nothing}
      </div>`;
  }
}
customElements.define('muster-import-rows', ImportRows);
