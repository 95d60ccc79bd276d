import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';

let count = 0;

/**
 * Where files are dropped, or chosen: the whole of it is the label of the field, so that it is also there for the keyboard. While it
 * is shown, files may be dropped anywhere on the page. Event `files` with a list of them.
 *
 * @property several whether more than one is taken
 */
class DropZone extends Element {
  static properties = {label: {}, hint: {}, several: {type: Boolean}, small: {type: Boolean}, over: {state: true}};

  #id = `drop-${++count}`;
  #depth = 0;

  connectedCallback() {
    super.connectedCallback();
    for (const [name, listener] of this.#listeners) {
      addEventListener(name, listener);
    }
  }

  disconnectedCallback() {
    for (const [name, listener] of this.#listeners) {
      removeEventListener(name, listener);
    }
    super.disconnectedCallback();
  }

  // Else the browser would leave the page for a file that missed the zone.
  #listeners = Object.entries({
    dragenter: event => this.#drag(event, 1),
    dragleave: event => this.#drag(event, -1),
    dragover: event => this.#brings(event) && event.preventDefault(),
    drop: event => {
      if (this.#brings(event)) {
        event.preventDefault();
        this.#depth = 0;
        this.over = false;
        this.#take(event.dataTransfer.files);
      }
    },
  });

  #brings(event) {
    return event.dataTransfer?.types.includes('Files');
  }

  #drag(event, step) {
    if (this.#brings(event)) {
      event.preventDefault();
      this.#depth = Math.max(0, this.#depth + step);
      this.over = this.#depth > 0;
    }
  }

  #take(list) {
    const files = [...list].slice(0, this.several ? Infinity : 1);
    if (files.length) {
      this.emit('files', files);
    }
  }

  render() {
    return html`<div class="muster-drop ${this.small ? 'muster-drop-small' : ''} ${this.over ? 'muster-drop-over' : ''}">
      <input type="file" class="visually-hidden" id=${this.#id} ?multiple=${this.several}
        aria-describedby=${this.hint ? `${this.#id}-hint` : nothing}
        @change=${event => {
          this.#take(event.target.files);
          event.target.value = ''; // so that the same file can be chosen once more
        }}>
      <label for=${this.#id}>
        ${icon('upload')}
        <span class="fw-medium">${this.over ? t('imports.drop.now') : this.label}</span>
      </label>
      ${this.hint ? html`<div class="text-secondary" id="${this.#id}-hint">${this.hint}</div>` : nothing}
    </div>`;
  }
}
customElements.define('muster-drop-zone', DropZone);
