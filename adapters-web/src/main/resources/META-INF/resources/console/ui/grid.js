import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {t} from '../core/texts.js';
import {Element} from './element.js';
import {icon} from './icon.js';

/** Rows drawn beyond those that are seen, so that none is missing while one scrolls. */
const SPARE = 8;
/** Browsers know no higher boxes than some ten million pixels: longer lists scroll in larger steps. */
const HIGHEST = 8_000_000;
const ROW = 2.75; // rem

let count = 0;

/**
 * A list of any length as a grid (WAI-ARIA): only what is seen is in the document. Arrows, Page Up and Down, Home and End move; Space
 * selects, Enter opens. It has a row that is the current one, and keeps the focus itself.
 *
 * @property rows a Rows; `version` is its version, so that the grid is drawn anew when that changes
 * @property columns `[{key, head, cell: item => template, width (rem), sort}]`; `sort` where the API sorts by the key
 * @property sort such as `userName` or `-createdAt`; event `sort` with another one
 * @property selection a Selection; event `select` with `{item}` or `{all: boolean}`
 * @property label what screen readers call it; `nameOf` gives an item's name; event `open` with an item
 */
class Grid extends Element {
  static properties = {
    rows: {attribute: false}, version: {attribute: false}, columns: {attribute: false}, sort: {}, selection: {attribute: false},
    label: {}, nameOf: {attribute: false},
    active: {state: true},
  };

  #id = `grid-${++count}`;
  #row = ROW * parseFloat(getComputedStyle(document.documentElement).fontSize);
  /** Whether the current row is to be in view when it is drawn. */
  #following = false;
  #resized = new ResizeObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.columns = [];
    this.active = 0;
    this.nameOf = item => item.id;
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    super.disconnectedCallback();
  }

  firstUpdated() {
    this.#resized.observe(this.#box);
  }

  get #box() {
    return this.querySelector('.muster-grid');
  }

  /** Back to the first row. */
  toTop() {
    this.active = 0;
    if (this.#box) {
      this.#box.scrollTop = 0;
    }
  }

  render() {
    const total = this.rows.loaded ? this.rows.total : 50;
    const [first, last] = this.#seen(total);
    const whole = !this.selection.empty && this.rows.held.every(item => this.selection.has(item));
    const shown = Array.from({length: Math.max(0, last - first + 1)}, (_, i) => first + i);
    return html`<div class="muster-grid" role="grid" tabindex="0" aria-label=${this.label} aria-multiselectable="true"
        aria-rowcount=${this.rows.estimated || !this.rows.loaded ? -1 : total + 1} aria-colcount=${this.columns.length + 1}
        aria-busy=${!this.rows.loaded || this.rows.loading}
        aria-activedescendant=${shown.includes(this.active) ? this.#idOf(this.active) : nothing}
        @scroll=${() => this.requestUpdate()} @keydown=${event => this.#key(event)}>
      <div role="rowgroup" class="muster-grid-head"><div role="row" aria-rowindex="1" class="muster-grid-row">
        <div role="columnheader"><label><input type="checkbox" class="form-check-input" aria-label=${t('grid.selectAll')}
          .checked=${whole} .indeterminate=${!whole && !this.selection.empty}
          @change=${event => this.emit('select', {all: event.target.checked})}></label></div>
        ${this.columns.map(column => this.#head(column))}
      </div></div>
      <div role="rowgroup" class="muster-grid-body">${repeat(shown, index => index, index => this.#line(index))}</div>
    </div>`;
  }

  #head({key, head, sort}) {
    const by = this.sort.replace(/^-/, '') === key;
    const down = this.sort.startsWith('-');
    return sort
      ? html`<div role="columnheader" aria-sort=${by ? down ? 'descending' : 'ascending' : 'none'}><button type="button"
          @click=${() => this.emit('sort', by && !down ? `-${key}` : key)}>${head}
          ${by ? icon(down ? 'sort-descending' : 'sort-ascending') : nothing}</button></div>`
      : html`<div role="columnheader">${head}</div>`;
  }

  #line(index) {
    const item = this.rows.loaded ? this.rows.at(index) : undefined;
    const look = `muster-grid-row ${index === this.active ? 'is-active' : ''}`;
    if (!item) {
      return html`<div role="row" id=${this.#idOf(index)} class="${look} placeholder-glow" data-row=${index} aria-rowindex=${index + 2}>
        <div role="gridcell"></div>
        ${this.columns.map(() => html`<div role="gridcell" aria-label=${t('common.loading')}>
          <span class="placeholder col-8"></span></div>`)}
      </div>`;
    }
    const chosen = this.selection.has(item);
    return html`<div role="row" id=${this.#idOf(index)} class=${look} data-row=${index} aria-rowindex=${index + 2} aria-selected=${chosen}
        @click=${event => this.#click(event, index)} @dblclick=${() => this.emit('open', item)}>
      <div role="gridcell"><label><input type="checkbox" class="form-check-input" tabindex="-1" .checked=${chosen}
        aria-label=${t('grid.select', {name: this.nameOf(item)})} @change=${() => this.emit('select', {item})}></label></div>
      ${this.columns.map(({cell}, i) => html`<div role=${i ? 'gridcell' : 'rowheader'}>${cell(item)}</div>`)}
    </div>`;
  }

  #idOf(index) {
    return `${this.#id}-${index}`;
  }

  /** Sizes go through CSSOM: the page's policy knows no inline styles. */
  updated() {
    const box = this.#box;
    const total = this.rows.loaded ? this.rows.total : 50;
    box.style.setProperty('--muster-columns', `3rem ${this.columns.map(({width}) => `minmax(${width}rem, ${width}fr)`).join(' ')}`);
    box.style.setProperty('--muster-width', `${this.columns.reduce((sum, {width}) => sum + width, 3)}rem`);
    const body = box.querySelector('.muster-grid-body');
    body.style.height = `${this.#height(total)}px`;
    if (this.#following) {
      this.#following = false;
      this.#bringIntoView(total);
    }
    const shift = this.#shift(total);
    for (const line of body.children) {
      line.style.transform = `translateY(${line.dataset.row * this.#row - shift}px)`;
    }
    this.rows.show(...this.#seen(total));
  }

  #height(total) {
    return Math.min(total * this.#row, HIGHEST);
  }

  #view() {
    return Math.max(0, (this.#box?.clientHeight ?? 600) - this.#row);
  }

  /** How far the rows' true places are from those in the box. */
  #shift(total) {
    const top = this.#box?.scrollTop ?? 0;
    return this.#top(total) - top;
  }

  /** The pixel of the whole list that is at the top. */
  #top(total) {
    const top = this.#box?.scrollTop ?? 0;
    const room = this.#height(total) - this.#view();
    const all = total * this.#row - this.#view();
    return room > 0 ? top * (all / room) : 0;
  }

  #seen(total) {
    const top = this.#top(total);
    return [Math.max(0, Math.floor(top / this.#row) - SPARE), Math.min(total - 1, Math.ceil((top + this.#view()) / this.#row) + SPARE)];
  }

  #click(event, index) {
    this.active = index;
    if (event.ctrlKey || event.metaKey) {
      this.emit('select', {item: this.rows.at(index)});
    }
  }

  #key(event) {
    if (event.target !== this.#box || event.altKey) {
      return;
    }
    const page = Math.max(1, Math.floor(this.#view() / this.#row) - 1);
    const to = {ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page,
      Home: 0, End: this.rows.total - 1}[event.key];
    const item = this.rows.at(this.active);
    if (to !== undefined) {
      this.#go(to);
      if (event.shiftKey && this.rows.at(this.active) && !this.selection.has(this.rows.at(this.active))) {
        this.emit('select', {item: this.rows.at(this.active)});
      }
    } else if (event.key === ' ' && item) {
      this.emit('select', {item});
    } else if (event.key === 'Enter' && item) {
      this.emit('open', item);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      this.emit('select', {all: true});
    } else {
      return;
    }
    event.preventDefault();
  }

  #go(index) {
    this.active = Math.max(0, Math.min(this.rows.total - 1, index));
    this.#following = true;
    this.requestUpdate();
  }

  /** Scrolls as little as brings the current row into view; the list has its height by then. */
  #bringIntoView(total) {
    const place = this.active * this.#row;
    const top = this.#top(total);
    const wanted = place < top ? place : place + this.#row > top + this.#view() ? place + this.#row - this.#view() : top;
    const all = total * this.#row - this.#view();
    this.#box.scrollTop = all > 0 ? wanted * ((this.#height(total) - this.#view()) / all) : 0;
  }
}
customElements.define('muster-grid', Grid);
