import {html} from 'lit';
import {Listing} from '../../core/listing.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {showSecret} from '../../ui/secret.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import './tenant-form.js';

/** For whoever runs this installation: accounts of other tenants than the first neither see nor make any. */
class TenantsPage extends Element {
  #tenants = new Listing(this, 'tenants');

  render() {
    return page({
      title: t('tenants.title'), subtitle: t('tenants.subtitle'),
      actions: html`<button type="button" class="btn btn-primary" @click=${() => this.#add()}>${icon('plus')} ${t('tenants.add')}</button>`,
      body: html`<div class="card">${table({
        label: t('tenants.title'), listing: this.#tenants, key: tenant => tenant.name,
        none: empty({sign: 'building', title: t('tenants.none'), text: t('tenants.subtitle')}),
        columns: [{head: t('tenants.name'), cell: ({name}) => html`${name}${name === session.who?.tenant
          ? html` <span class="text-secondary fw-normal">${t('tenants.yours')}</span>` : ''}`}]})}</div>`,
    });
  }

  async #add() {
    const made = await dialog({title: t('tenants.add'),
      content: close => html`<muster-tenant-form @done=${event => close(event.detail)}></muster-tenant-form>`});
    if (!made) {
      return;
    }
    this.#tenants.reload();
    toast(t('tenants.made', made));
    if (made.password) {
      await showSecret({title: t('tenants.made', made), text: t('tenants.madeText'), values: [
        [t('signIn.tenant'), made.name], [t('signIn.userName'), made.administrator], [t('signIn.password'), made.password]]});
    }
  }
}
customElements.define('muster-tenants-page', TenantsPage);
