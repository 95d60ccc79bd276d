import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {number} from '../../core/format.js';
import {Listing} from '../../core/listing.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {signButton} from '../../ui/buttons.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';

const at = ({name}) => `mappings/${encodeURIComponent(name)}`;

/** What was said of files and saved, to be chosen again at the next import. It is made there. */
class MappingsPage extends Element {
  #mappings = new Listing(this, 'mappings');

  render() {
    return page({
      title: t('mappings.title'), subtitle: t('mappings.subtitle'),
      body: html`<div class="card">${table({
        label: t('mappings.title'), listing: this.#mappings, key: mapping => mapping.name,
        none: empty({sign: 'columns-3', title: t('mappings.none'), text: t('mappings.noneText'),
          action: html`<a class="btn" href="imports">${t('mappings.import')}</a>`}),
        columns: [
          {head: t('mappings.name'), cell: mapping => html`
            <button type="button" class="btn btn-link p-0" @click=${() => this.#show(mapping)}>${mapping.name}</button>`},
          {head: t('mappings.format'), cell: mapping => mapping.format},
          {head: t('mappings.columns'), cell: mapping => number(Object.keys(mapping.columns).length)},
          {head: t('common.actions'), quiet: true, cell: mapping => session.may('settings:manage') ? html`<div class="text-end">
            ${signButton('trash', t('mappings.deleteOne', mapping), () => this.#delete(mapping))}
          </div>` : nothing},
        ]})}</div>`,
    });
  }

  #show(mapping) {
    const rows = (label, values) => Object.keys(values).length ? html`<h3>${label}</h3>
      <dl class="row">${Object.entries(values).map(([name, value]) => html`
        <dt class="col-sm-5 text-break">${name}</dt><dd class="col-sm-7 text-break"><code>${value}</code></dd>`)}</dl>` : nothing;
    const {dialect, listSeparator, dateFormat} = mapping;
    const said = {...dialect, listSeparator, dateFormat};
    return dialog({title: mapping.name, size: 'lg', content: () => html`<div class="modal-body">
      ${rows(t('mappings.columns'), mapping.columns)}
      ${rows(t('mappings.constants'), mapping.constants)}
      ${rows(t('mappings.file'), Object.fromEntries(Object.entries(said).filter(([, value]) => value != null).map(([name, value]) =>
        [t(`mappings.said.${name}`), String(value)])))}
    </div>`});
  }

  async #delete(mapping) {
    if (await act(t('mappings.deleteOne', mapping), () => api.delete(at(mapping)))) {
      toast(t('mappings.deleted', mapping), {undo: async () => {
        await act(t('common.undo'), () => api.put(at(mapping), mapping));
        this.#mappings.reload();
      }});
      this.#mappings.reload();
    }
  }
}
customElements.define('muster-mappings-page', MappingsPage);
