import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {t} from '../core/texts.js';
import {Element} from './element.js';
import {icon} from './icon.js';

/** Options that are shown at once; who wants others writes more of their name. */
const SHOWN = 50;
let count = 0;

/**
 * One or several of many, found by writing (WAI-ARIA combobox with a list box): arrows move, Enter chooses, Esc closes, Backspace in the
 * empty field takes the last one away.
 *
 * @property label, hint, error what stands above and beneath
 * @property value the names of the chosen ones; event `choose` with the names afterwards
 * @property load `async () => [{value, label}]`, called when the field is first used
 * @property single whether there is at most one; `disabled` whether it is only shown
 */
class Choices extends Element {
  static properties = {label: {}, hint: {}, error: {}, value: {attribute: false}, load: {attribute: false}, single: {type: Boolean},
    disabled: {type: Boolean}, text: {state: true}, open: {state: true}, at: {state: true}, options: {state: true}, problem: {state: true}};

  #id = `choices-${++count}`;
  #loading = null;

  constructor() {
    super();
    this.value = [];
    this.text = '';
    this.at = -1;
  }

  /** What fits a text and is not chosen yet. */
  #fitting(text) {
    const wanted = text.trim().toLowerCase();
    return (this.options ?? []).filter(({value, label}) => !this.#chosen(value)
      && (value.toLowerCase().includes(wanted) || label?.toLowerCase().includes(wanted)));
  }

  #chosen(value) {
    return this.value.some(one => one.toLowerCase() === value.toLowerCase());
  }

  render() {
    const fitting = this.open ? this.#fitting(this.text) : [];
    const shown = fitting.slice(0, SHOWN);
    const described = [this.hint && `${this.#id}-hint`, this.error && `${this.#id}-error`].filter(Boolean).join(' ') || nothing;
    return html`<div class="mb-3 position-relative" @focusout=${event => this.#left(event)}>
      <label class="form-label" for=${this.#id}>${this.label}</label>
      <div class="form-control muster-choices ${this.error ? 'is-invalid' : ''}">
        ${this.value.length ? html`<ul class="list-inline m-0" aria-label=${t('choices.chosen', {label: this.label})}>
          ${this.value.map(name => this.#chip(name))}</ul>` : nothing}
        <input id=${this.#id} type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
          ?disabled=${this.disabled} aria-expanded=${Boolean(this.open)} aria-controls="${this.#id}-list"
          aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${described}
          aria-activedescendant=${this.open && this.at >= 0 && this.at < shown.length ? `${this.#id}-${this.at}` : nothing}
          .value=${this.text} placeholder=${this.disabled ? nothing : t('choices.find')}
          @input=${event => this.#write(event.target.value)} @click=${() => this.#show()} @keydown=${event => this.#key(event, shown)}>
      </div>
      <div id="${this.#id}-list" role="listbox" aria-label=${this.label} class="muster-options" ?hidden=${!this.open || !shown.length}>
        ${repeat(shown, ({value}) => value, ({value, label}, i) => html`<div role="option" id="${this.#id}-${i}"
          aria-selected=${i === this.at} class=${i === this.at ? 'is-active' : ''} @mousedown=${event => event.preventDefault()}
          @click=${() => this.#choose(value)}>
          ${label || value}${label && label !== value ? html` <small class="text-secondary">${value}</small>` : nothing}</div>`)}
      </div>
      <div role="status" class=${this.open && this.#status(fitting) ? 'muster-options text-secondary p-2' : 'visually-hidden'}
        ?hidden=${Boolean(this.open && shown.length)}>${this.open ? this.#status(fitting) : nothing}</div>
      ${this.hint ? html`<div class="form-hint mt-2" id="${this.#id}-hint">${this.hint}</div>` : nothing}
      ${this.error ? html`<div class="invalid-feedback d-block" id="${this.#id}-error">${this.error}</div>` : nothing}
    </div>`;
  }

  #chip(name) {
    return html`<li class="list-inline-item muster-chip"><span>${name}</span>${this.disabled ? nothing
      : html`<button type="button" aria-label=${t('choices.remove', {name})} @click=${() => this.#remove(name)}>
        ${icon('x')}</button>`}</li>`;
  }

  #status(fitting) {
    return this.problem?.message ?? (!this.options ? t('common.loading') : fitting.length ? '' : t('choices.none'));
  }

  #show() {
    if (this.disabled || this.open) {
      return;
    }
    this.open = true;
    if (!this.options) {
      this.#loading ??= this.#loadOptions();
    }
  }

  async #loadOptions() {
    try {
      this.options = await this.load();
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
    this.#loading = null;
  }

  #write(text) {
    this.text = text;
    this.at = text ? 0 : -1;
    this.#show();
  }

  #left(event) {
    if (!this.contains(event.relatedTarget)) {
      this.open = false;
      this.text = '';
      this.at = -1;
    }
  }

  #key(event, shown) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#show();
      const to = this.at + (event.key === 'ArrowDown' ? 1 : -1);
      this.at = shown.length ? (to + shown.length) % shown.length : 0;
      this.updateComplete.then(() => this.querySelector('[role=option].is-active')?.scrollIntoView({block: 'nearest'}));
    } else if (event.key === 'Enter') {
      // It chooses here, and never sends the form.
      this.#take(this.open ? shown[this.at] : undefined);
    } else if (event.key === 'Escape' && this.open) {
      this.open = false;
    } else if (event.key === 'Backspace' && !this.text && this.value.length && !this.disabled) {
      this.#remove(this.value.at(-1));
      return;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whoever writes faster than the options come gets the first that fits what they wrote, once it is there. */
  async #take(option) {
    const text = this.text;
    if (!option && this.#loading && text) {
      await this.#loading;
      [option] = this.#fitting(text);
    }
    if (option) {
      this.#choose(option.value, text);
    }
  }

  /** @param text what was written for it; what was written since stays */
  #choose(value, text = this.text) {
    this.#become(this.single ? [value] : [...this.value, value]);
    if (this.text === text) {
      this.text = '';
      this.at = -1;
      this.open = false;
    }
  }

  #remove(name) {
    this.#become(this.value.filter(one => one !== name));
    this.querySelector('input').focus();
  }

  #become(value) {
    this.value = value;
    this.emit('choose', value);
  }
}
customElements.define('muster-choices', Choices);
