import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {Listing} from '../../core/listing.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {confirm, dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {formatTitle, layoutTitle} from '../../core/names.js';
import './export-run.js';

/** Exports that were saved: started again as they are, changed, or taken away. */
class ExportsPage extends Element {
  static properties = {problem: {state: true}};
  #saved = new Listing(this, 'export-definitions');

  render() {
    return page({
      title: t('exports.title'), subtitle: t('exports.subtitle'), actions: this.#new(),
      body: html`${problemAlert(this.problem)}<div class="card">${table({
        label: t('exports.title'), listing: this.#saved, key: one => one.name,
        none: empty({sign: 'file-export', title: t('exports.none'), text: t('exports.noneText'), action: this.#new()}),
        columns: [
          {head: t('exports.name'), cell: one => html`<a href="exports/new?definition=${encodeURIComponent(one.name)}">${one.name}</a>`},
          {head: t('exports.what'), cell: one => html`${layoutTitle({name: one.layout})}, ${formatTitle(one.format)}
            ${one.includeCredentials ? html`<span class="badge bg-warning-lt">${t('exports.withCredentials')}</span>` : nothing}`},
          {head: t('exports.who'), cell: one => one.query ? html`<code>${one.query}</code>` : one.accountIds.length
            ? t('exports.selected', {count: one.accountIds.length}) : t('exports.everybody')},
          {head: t('exports.owner'), cell: one => html`${one.owner} ${one.shared
            ? html`<span class="badge bg-azure-lt">${t('exports.sharedBadge')}</span>` : nothing}`},
          {head: t('common.actions'), quiet: true, cell: one => this.#actions(one)},
        ]})}</div>`,
    });
  }

  #new() {
    return html`<a class="btn btn-primary" href="exports/new">${icon('plus')} ${t('exports.new')}</a>`;
  }

  #actions(one) {
    const name = encodeURIComponent(one.name);
    return html`<div class="text-end text-nowrap">
      <button type="button" class="btn btn-sm" aria-label=${t('exports.runOne', one)} @click=${() => this.#run(one)}>
        ${icon('player-play')} ${t('exports.run')}</button>
      <a class="btn btn-action" aria-label=${t('exports.scheduleOne', one)} title=${t('exports.scheduleOne', one)}
        href="schedules?definition=${name}">${icon('calendar-time')}</a>
      <a class="btn btn-action" aria-label=${t('exports.editOne', one)} title=${t('exports.editOne', one)}
        href="exports/new?definition=${name}">${icon('edit')}</a>
      ${session.may('settings:manage') || one.owner === session.who.userName ? html`<button type="button" class="btn btn-action"
        aria-label=${t('exports.deleteOne', one)} @click=${() => this.#delete(one)}>${icon('trash')}</button>` : nothing}
    </div>`;
  }

  async #run({name}) {
    this.problem = null;
    try {
      const job = await api.post('exports', {definition: name});
      await dialog({title: name, content: close => html`
        <div class="modal-body"><muster-export-run .id=${job.id} .fresh=${true}></muster-export-run></div>
        <div class="modal-footer"><span class="text-secondary me-auto">${t('exports.goesOn')}</span>
          <a class="btn" href="jobs" @click=${() => close()}>${t('jobs.title')}</a>
          <button type="button" class="btn" autofocus @click=${() => close()}>${t('common.close')}</button></div>`});
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #delete(one) {
    if (!await confirm({title: t('exports.deleteOne', one), text: t('exports.deleteText'), action: t('common.delete')})) {
      return;
    }
    const path = `export-definitions/${encodeURIComponent(one.name)}`;
    this.problem = null;
    try {
      await api.delete(path);
      // Saved again it would be somebody else's.
      const undo = one.owner === session.who.userName ? async () => {
        await api.put(path, one);
        this.#saved.reload();
      } : undefined;
      toast(t('exports.deleted', one), {undo});
    } catch (problem) {
      this.problem = problem;
    }
    this.#saved.reload();
  }
}
customElements.define('muster-exports-page', ExportsPage);
