import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {Listing} from '../../core/listing.js';
import {accountsWith} from '../../core/phrase.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {signButton} from '../../ui/buttons.js';
import {confirm, dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import './connection-form.js';
import './connection-trial.js';

const at = ({name}) => `connections/${encodeURIComponent(name)}`;

class ConnectionsPage extends Element {
  #connections = new Listing(this, 'connections');

  render() {
    return page({
      title: t('connections.title'), subtitle: t('connections.subtitle'),
      actions: session.may('settings:manage') ? html`<button type="button" class="btn btn-primary" @click=${() => this.#edit()}>
        ${icon('plus')} ${t('connections.add')}</button>` : nothing,
      body: html`<div class="card">${table({
        label: t('connections.title'), listing: this.#connections, key: connection => connection.name, none: nothing,
        columns: [
          {head: t('connections.name'), cell: ({name}) => html`<a href=${accountsWith(name, 'connection')}>${name}</a>`},
          {head: t('connections.kind'), cell: ({kind, directory}) => html`${t(`connections.kinds.${kind}`)}
            ${directory ? html`<div class="text-secondary">${directory.url}</div>` : nothing}`},
          {head: t('connections.state'), cell: ({enabled}) => html`<span class="status status-${enabled ? 'green' : 'secondary'}">
            <span class="status-dot"></span> ${enabled ? t('connections.on') : t('connections.off')}</span>`},
          {head: t('common.actions'), quiet: true, cell: connection => this.#actions(connection)},
        ]})}</div>`,
    });
  }

  #actions(connection) {
    if (!session.may('settings:manage')) {
      return nothing;
    }
    const built = connection.name === 'local';
    return html`<div class="d-flex justify-content-end gap-1">
      ${connection.directory ? html`<button type="button" class="btn btn-sm" aria-label=${t('connections.testOne', connection)}
        @click=${() => this.#test(connection)}>${t('connections.test')}</button>` : nothing}
      ${built ? html`<span class="text-secondary text-nowrap">${icon('lock')} ${t('connections.builtIn')}</span>` : html`
        <button type="button" class="btn btn-sm" aria-label=${connection.enabled ? t('connections.disableOne', connection)
          : t('connections.enableOne', connection)}
          @click=${() => this.#enable(connection, !connection.enabled)}>
          ${connection.enabled ? t('connections.disable') : t('connections.enable')}</button>
        ${signButton('edit', t('connections.editOne', connection), () => this.#edit(connection))}
        ${signButton('trash', t('connections.deleteOne', connection), () => this.#delete(connection))}`}
    </div>`;
  }

  async #edit(connection) {
    const saved = await dialog({
      title: connection ? t('connections.editOne', connection) : t('connections.add'), size: 'lg',
      content: close => html`<muster-connection-form .connection=${connection}
        @done=${event => close(event.detail)}></muster-connection-form>`,
    });
    if (saved) {
      toast(t('connections.saved', saved));
      await this.#connections.reload();
      if (saved.directory) {
        this.#test(saved); // whoever has set one up wants to know
      }
    }
  }

  #test(connection) {
    return dialog({title: t('connections.testOne', connection), size: 'lg',
      content: () => html`<muster-connection-trial .connection=${connection}></muster-connection-trial>`});
  }

  async #enable(connection, enabled) {
    if (await act(connection.name, () => api.patch(at(connection), {enabled}))) {
      toast(enabled ? t('connections.enabledNow', connection) : t('connections.disabledNow', connection), {
        undo: () => this.#enable(connection, !enabled),
      });
      this.#connections.reload();
    }
  }

  async #delete(connection) {
    const title = t('connections.deleteOne', connection);
    const accounts = close => html`
      <a class="btn" href=${accountsWith(connection.name, 'connection')} @click=${() => close()}>${t('connections.accounts')}</a>`;
    if (await confirm({title, text: t('connections.deleteText'), action: t('common.delete')})
        && await act(title, () => api.delete(at(connection)), accounts)) {
      toast(t('connections.deleted', connection));
      this.#connections.reload();
    }
  }
}
customElements.define('muster-connections-page', ConnectionsPage);
