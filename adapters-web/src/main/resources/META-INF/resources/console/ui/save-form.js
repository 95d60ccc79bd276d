import {html, nothing} from 'lit';
import {api} from '../core/api.js';
import {t} from '../core/texts.js';
import {alert} from './alert.js';
import {Element} from './element.js';
import {Form} from './form.js';

/**
 * The name under which something is saved. Event `done` with the saved one.
 *
 * @property list where it is saved, such as `mappings`
 * @property words the texts about it: `name`, `nameHint`, `saveReplaces`, `replace`
 * @property saved the one that it was made of
 * @property request what is saved
 * @property sharing whether it can be shared; then `shared` and `sharedHint` are texts too
 */
class SaveForm extends Element {
  static properties = {list: {}, words: {}, saved: {attribute: false}, request: {attribute: false}, sharing: {type: Boolean},
    replaces: {state: true}};

  #form = new Form(this, async ({name, shared}) => {
    if (!this.#sameName(name) && this.replaces !== name && await this.#exists(name)) {
      this.replaces = name;
      return;
    }
    this.emit('done', await api.put(this.#address(name), {...this.request, ...this.sharing ? {shared: shared === 'on'} : {}}));
  });

  #address(name) {
    return `${this.list}/${encodeURIComponent(name)}`;
  }

  #sameName(name) {
    return this.saved?.name.toLowerCase() === name.toLowerCase();
  }

  async #exists(name) {
    try {
      await api.get(this.#address(name));
      return true;
    } catch (problem) {
      if (problem.status === 404) {
        return false;
      }
      throw problem;
    }
  }

  render() {
    const word = (key, values) => t(`${this.words}.${key}`, values);
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.replaces ? alert('warning', word('saveReplaces', {name: this.replaces})) : nothing}
        ${this.#form.input({name: 'name', label: word('name'), value: this.saved?.name, required: true, maxlength: 255,
          hint: word('nameHint'), change: () => {
            this.replaces = null;
          }})}
        ${this.sharing ? this.#form.checkbox({name: 'shared', label: word('shared'), value: this.saved?.shared, hint: word('sharedHint')})
          : nothing}
      </div>
      <div class="modal-footer">${this.#form.button(this.replaces ? word('replace') : t('common.save'))}</div>
    </form>`;
  }
}
customElements.define('muster-save-form', SaveForm);
