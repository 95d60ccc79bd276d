import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {list} from '../../core/format.js';
import {Listing} from '../../core/listing.js';
import {PERMISSIONS} from '../../core/permissions.js';
import {accountsWith} from '../../core/phrase.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {signButton} from '../../ui/buttons.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import './role-form.js';

/** The role that every tenant begins with; nobody can change it. */
const BUILT_IN = 'super-administrator';

class RolesPage extends Element {
  #roles = new Listing(this, 'roles');

  render() {
    return page({
      title: t('roles.title'), subtitle: t('roles.subtitle'),
      actions: this.#add(),
      body: html`<div class="card">${table({
        label: t('roles.title'), listing: this.#roles, key: role => role.code,
        none: empty({sign: 'shield-lock', title: t('roles.none'), text: t('roles.noneText'), action: this.#add()}),
        columns: [
          {head: t('roles.code'), cell: role => html`<a href=${accountsWith(role.code, 'roles')}>${role.code}</a>`},
          {head: t('roles.label'), cell: role => role.label},
          {head: t('roles.permissions'), cell: role => this.#permissions(role)},
          {head: t('roles.holdsFor'), cell: role => role.groups ? list(role.groups) : t('roles.everybody')},
          {head: t('common.actions'), quiet: true, cell: role => this.#actions(role)},
        ]})}</div>`,
    });
  }

  #permissions({code, permissions}) {
    if (code === BUILT_IN) {
      return t('roles.everything');
    }
    const own = permissions.filter(permission => PERMISSIONS.includes(permission));
    const others = permissions.length - own.length;
    return html`${own.map(permission => html`<code class="me-1 text-nowrap">${permission}</code> `)}${
      others ? html`<span class="text-secondary">${t('roles.andOthers', {count: others})}</span>` : nothing}`;
  }

  #add() {
    return session.may('settings:manage') ? html`<button type="button" class="btn btn-primary" @click=${() => this.#edit()}>
      ${icon('plus')} ${t('roles.add')}</button>` : nothing;
  }

  #actions(role) {
    if (role.code === BUILT_IN) {
      return html`<div class="text-end text-secondary text-nowrap">${icon('lock')} ${t('roles.builtIn')}</div>`;
    }
    return session.may('settings:manage') ? html`<div class="text-end text-nowrap">
      ${signButton('edit', t('roles.editOne', role), () => this.#edit(role))}
      ${signButton('trash', t('roles.deleteOne', role), () => this.#delete(role))}
    </div>` : nothing;
  }

  async #edit(role) {
    const saved = await dialog({
      title: role ? t('roles.editOne', role) : t('roles.add'), size: 'lg',
      content: close => html`<muster-role-form .role=${role} @done=${event => close(event.detail)}></muster-role-form>`,
    });
    if (saved) {
      toast(t('roles.saved', saved));
      this.#roles.reload();
    }
  }

  /** Only a role that nobody has can be deleted: to take it back brings everything back. */
  async #delete(role) {
    const holders = close => html`
      <a class="btn" href=${accountsWith(role.code, 'roles')} @click=${() => close()}>${t('roles.holders')}</a>`;
    if (await act(t('roles.deleteOne', role), () => api.delete(`roles/${encodeURIComponent(role.code)}`), holders)) {
      toast(t('roles.deleted', role), {undo: async () => {
        await act(t('common.undo'), () => api.post('roles', role));
        this.#roles.reload();
      }});
      this.#roles.reload();
    }
  }
}
customElements.define('muster-roles-page', RolesPage);
