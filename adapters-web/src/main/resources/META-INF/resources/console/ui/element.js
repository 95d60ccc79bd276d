import {LitElement} from 'lit';

/** An element of the console: in the page itself, so that its style sheet applies, and drawn anew in another language. */
export class Element extends LitElement {
  #redraw = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('muster-language', this.#redraw);
  }

  disconnectedCallback() {
    removeEventListener('muster-language', this.#redraw);
    super.disconnectedCallback();
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true}));
  }
}
