import {html, nothing} from 'lit';
import {all} from '../../core/all.js';
import {api} from '../../core/api.js';
import {FOR_NO_GROUP, PERMISSIONS, sentence} from '../../core/permissions.js';
import {Problem} from '../../core/problem.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import '../../ui/choices.js';

const GROUPS = async () => (await all('groups')).map(({name, label}) => ({value: name, label}));

/** A role's code, label, permissions and limits; `role` is the one to change, or none for a new one. Event `done` with the saved role. */
class RoleForm extends Element {
  static properties = {role: {attribute: false}, groups: {state: true}};

  #form = new Form(this, async ({code, label, others}, form) => {
    const permissions = [...form.querySelectorAll('[name=permission]:checked')].map(box => box.value);
    const values = {label: label.trim() || null, permissions: [...permissions, ...others.split(/[\s,]+/).filter(Boolean)],
      groups: this.groups};
    const beyond = permissions.filter(permission => FOR_NO_GROUP.includes(permission));
    if (this.groups.length && beyond.length) {
      throw Problem.at('permissions', t('roles.notLimited', {permission: beyond[0]}));
    }
    this.emit('done', this.role ? await api.patch(`roles/${encodeURIComponent(this.role.code)}`, values)
      : await api.post('roles', {code, ...values}));
  });

  connectedCallback() {
    super.connectedCallback();
    this.groups = this.role?.groups ?? [];
  }

  render() {
    const others = (this.role?.permissions ?? []).filter(permission => !PERMISSIONS.includes(permission));
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.#form.input({name: 'code', label: t('roles.code'), value: this.role?.code, required: true, maxlength: 150,
          disabled: Boolean(this.role), hint: this.role ? t('common.settled') : t('roles.codeHint')})}
        ${this.#form.input({name: 'label', label: t('roles.label'), value: this.role?.label, maxlength: 255, hint: t('roles.labelHint')})}
        <fieldset class="mb-3"><legend class="form-label">${t('roles.permissions')}</legend>
          ${PERMISSIONS.map(permission => this.#box(permission))}
        </fieldset>
        ${this.#form.textarea({name: 'others', label: t('roles.others'), path: 'permissions', value: others.join('\n'), rows: 2,
          hint: t('roles.othersHint')})}
        <muster-choices label=${t('roles.groups')} hint=${t('roles.groupsHint')} .value=${this.groups} .load=${GROUPS}
          @choose=${event => {
            this.groups = event.detail;
          }}></muster-choices>
      </div>
      <div class="modal-footer">${this.#form.button(t('common.save'))}</div>
    </form>`;
  }

  #box(permission) {
    const id = `permission-${permission}`;
    return html`<label class="form-check">
      <input class="form-check-input" type="checkbox" name="permission" value=${permission} aria-describedby=${id}
        .checked=${this.role?.permissions.includes(permission) ?? false}>
      <span class="form-check-label">${sentence(permission)}</span>
      <span class="form-check-description" id=${id}><code>${permission}</code>
        ${FOR_NO_GROUP.includes(permission) ? t('roles.forNoGroup') : nothing}</span>
    </label>`;
  }
}
customElements.define('muster-role-form', RoleForm);
