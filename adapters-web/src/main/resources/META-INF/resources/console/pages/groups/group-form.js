import {html} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {withThoseBelow} from './group-tree.js';

/**
 * A group's name, label and parent. `group` is the one to change, `parent` where a new one is to be, `groups` all that there are.
 * Event `done` with the saved group.
 */
class GroupForm extends Element {
  static properties = {group: {attribute: false}, parent: {attribute: false}, groups: {attribute: false}};

  #form = new Form(this, async ({name, label, parent}) => {
    const values = {label: label.trim() || null, parent: parent.trim() || null};
    if (values.parent && !this.#above().some(known => known.toLowerCase() === values.parent.toLowerCase())) {
      throw Problem.at('parent', t('groups.parentUnknown', {name: values.parent}));
    }
    this.emit('done', this.group ? await api.patch(`groups/${encodeURIComponent(this.group.name)}`, values)
      : await api.post('groups', {name, ...values}));
  });

  /** Where it can be: not below itself. */
  #above() {
    const below = this.group ? withThoseBelow(this.group.name, this.groups) : new Set();
    return this.groups.map(group => group.name).filter(name => !below.has(name));
  }

  render() {
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('groups.name'), value: this.group?.name, required: true, maxlength: 150,
          disabled: Boolean(this.group), hint: this.group ? t('common.settled') : t('groups.nameHint')})}
        ${this.#form.input({name: 'label', label: t('groups.label'), value: this.group?.label, maxlength: 255,
          hint: t('groups.labelHint')})}
        ${this.#form.choice({name: 'parent', label: t('groups.parent'), value: this.group?.parent ?? this.parent,
          hint: t('groups.parentHint'), names: this.#above()})}
      </div>
      <div class="modal-footer">${this.#form.button(t('common.save'))}</div>
    </form>`;
  }
}
customElements.define('muster-group-form', GroupForm);
