import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';

const address = name => `export-definitions/${encodeURIComponent(name)}`;

/** The name under which an export is saved. Event `done` with the saved one. */
class SaveForm extends Element {
  static properties = {saved: {attribute: false}, request: {attribute: false}, replaces: {state: true}};

  #form = new Form(this, async ({name, shared}) => {
    if (!this.#sameName(name) && this.replaces !== name && await this.#exists(name)) {
      this.replaces = name;
      return;
    }
    this.emit('done', await api.put(address(name), {...this.request, shared: shared === 'on'}));
  });

  #sameName(name) {
    return this.saved?.name.toLowerCase() === name.toLowerCase();
  }

  async #exists(name) {
    try {
      await api.get(address(name));
      return true;
    } catch (problem) {
      if (problem.status === 404) {
        return false;
      }
      throw problem;
    }
  }

  render() {
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.replaces ? alert('warning', t('exports.saveReplaces', {name: this.replaces})) : nothing}
        ${this.#form.input({name: 'name', label: t('exports.name'), value: this.saved?.name, required: true, maxlength: 255,
          hint: t('exports.nameHint'), change: () => {
            this.replaces = null;
          }})}
        ${this.#form.checkbox({name: 'shared', label: t('exports.shared'), value: this.saved?.shared, hint: t('exports.sharedHint')})}
      </div>
      <div class="modal-footer">${this.#form.button(this.replaces ? t('exports.replace') : t('common.save'))}</div>
    </form>`;
  }
}
customElements.define('muster-export-save', SaveForm);
