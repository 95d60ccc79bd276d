import {html, nothing} from 'lit';
import {Element} from './element.js';

/**
 * A button that opens a list of actions (WAI-ARIA menu button): arrows, Home, End and first letters move, Esc closes.
 *
 * @property items `[{label, icon, hint, action | href, danger, disabled, checked} | null]`; null draws a line; of those with `checked`
 *   (true or false) one is chosen
 * @property button what the button shows; `label` is its name where that is a sign only
 */
export class Menu extends Element {
  static properties = {items: {attribute: false}, button: {attribute: false}, label: {}, kind: {}, open: {state: true}};

  constructor() {
    super();
    this.kind = 'btn';
    this.items = [];
    this.open = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.classList.add('dropdown');
    document.addEventListener('click', this.#outside);
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#outside);
    super.disconnectedCallback();
  }

  #outside = event => {
    if (this.open && !this.contains(event.target)) {
      this.open = false;
    }
  };

  render() {
    return html`
      <button type="button" class=${this.kind} aria-haspopup="menu" aria-expanded=${this.open} aria-label=${this.label ?? nothing}
        @click=${() => this.#toggle()} @keydown=${event => this.#openByKey(event)}>${this.button}</button>
      ${this.open ? html`<div class="dropdown-menu dropdown-menu-end show" role="menu" aria-label=${this.label ?? nothing}
          @keydown=${event => this.#move(event)}>
        ${this.items.map(item => item ? this.#item(item) : html`<div class="dropdown-divider" role="separator"></div>`)}
      </div>` : nothing}`;
  }

  #item({label, hint, icon, action, href, danger, disabled, checked}) {
    const content = html`${icon ?? nothing}<span>${label}${hint ? html`<small class="d-block text-secondary">${hint}</small>` : nothing}</span>`;
    const look = `dropdown-item ${danger ? 'text-danger' : ''}`;
    return href
      ? html`<a class=${look} role="menuitem" tabindex="-1" href=${href} @click=${() => this.#close()}>${content}</a>`
      : html`<button type="button" class=${look} role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked=${checked ?? nothing} tabindex="-1" ?disabled=${disabled}
          @click=${() => this.#choose(action)}>${content}</button>`;
  }

  #choose(action) {
    this.#close();
    action();
  }

  #close() {
    this.open = false;
    this.querySelector('button').focus();
  }

  async #toggle(last = false) {
    this.open = !this.open;
    await this.updateComplete;
    const entries = this.#entries();
    (last ? entries.at(-1) : entries[0])?.focus();
  }

  #openByKey(event) {
    if (!this.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.#toggle(event.key === 'ArrowUp');
    }
  }

  #entries() {
    return [...this.querySelectorAll('[role^=menuitem]:not([disabled])')];
  }

  #move(event) {
    const entries = this.#entries();
    const at = entries.indexOf(document.activeElement);
    const to = {
      ArrowDown: () => entries[(at + 1) % entries.length],
      ArrowUp: () => entries.at(at - 1),
      Home: () => entries[0],
      End: () => entries.at(-1),
    }[event.key]?.() ?? this.#byLetter(event.key, entries, at);
    if (event.key === 'Escape') {
      this.#close();
    } else if (event.key === 'Tab') {
      this.open = false;
      return;
    } else if (!to) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    to?.focus();
  }

  #byLetter(key, entries, at) {
    return key.length === 1 && key !== ' '
      ? [...entries.slice(at + 1), ...entries].find(entry => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase())) : undefined;
  }
}
customElements.define('muster-menu', Menu);
