import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {bytes, number} from '../../core/format.js';
import {download} from '../../core/download.js';
import {ended, follow} from '../../core/job.js';
import {session} from '../../core/session.js';
import {storage} from '../../core/storage.js';
import {t} from '../../core/texts.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {toast} from '../../ui/toast.js';
import {followQuietly} from './follow-quietly.js';

/** Layouts that hold no accounts. */
const OTHERS = ['akeneo-groups', 'akeneo-roles', 'teams'];
const WITH_HASHES = ['accounts', 'users-and-groups', 'auth0-users'];

/**
 * The administrators' export: which layout, go, and the file comes by itself.
 *
 * @property of what to export: `{accounts}`, or `{query}`, or nothing for everybody
 * event `done` where it is to be closed
 */
class ExportDialog extends Element {
  static properties = {of: {attribute: false}, layouts: {state: true}, connections: {state: true}, choice: {state: true},
    count: {state: true}, job: {state: true}, problem: {state: true}};

  #stop = () => {};
  #form = new Form(this, async () => {
    storage.set('exports.choice', {layout: this.choice.layout, format: this.choice.format});
    this.#begun(await api.post('exports', this.#request()));
  });

  async connectedCallback() {
    super.connectedCallback();
    try {
      const [layouts, connections] = await Promise.all([api.get('layouts'), api.get('connections', {limit: 1000})]);
      this.layouts = (layouts.items ?? layouts).filter(one => one.writes.length && !OTHERS.includes(one.name));
      this.connections = connections.items.map(({name}) => name);
      this.#choose(this.#beginning());
    } catch (problem) {
      this.problem = problem;
    }
  }

  disconnectedCallback() {
    this.#stop();
    if (this.job && !ended(this.job)) {
      this.#leave();
    }
    super.disconnectedCallback();
  }

  #leave() {
    toast(t('export.goesOn'));
    followQuietly(this.job.id);
  }

  #beginning() {
    const kept = storage.get('exports.choice', {});
    const [layout] = [kept.layout, 'administrators'].flatMap(wanted => this.layouts.filter(({name}) => name === wanted))
      .concat(this.layouts);
    const own = this.of.accounts?.map(({connection}) => connection) ?? [];
    return {layout: layout.name, format: layout.writes.includes(kept.format) ? kept.format : layout.writes[0],
      connection: own.length && own.every(one => one === own[0]) ? own[0]
        : this.connections.find(name => name === 'local') ?? this.connections[0],
      includeDisabled: this.of.accounts?.some(({enabled}) => !enabled) ?? false, includeCredentials: false};
  }

  #choose(values) {
    this.choice = {...this.choice, ...values};
    const {writes} = this.#layout;
    if (!writes.includes(this.choice.format)) {
      this.choice.format = writes[0];
    }
    this.choice.includeCredentials &&= WITH_HASHES.includes(this.choice.layout);
    this.#countAnew();
  }

  get #layout() {
    return this.layouts.find(({name}) => name === this.choice.layout);
  }

  #request() {
    return {...this.choice, query: this.of.query || null, accountIds: this.of.accounts?.map(({id}) => id) ?? []};
  }

  async #countAnew() {
    const choice = this.choice;
    this.count = null;
    try {
      const {count} = await api.post('exports/count', this.#request());
      if (choice === this.choice) {
        this.count = count;
      }
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (!this.choice) {
      return html`<div class="modal-body muster-export">${this.problem ? problemAlert(this.problem) : t('common.loading')}</div>`;
    }
    return this.job ? this.#progress() : this.#question();
  }

  #question() {
    const form = this.#form;
    return html`<form @submit=${form.submit} novalidate>
      <div class="modal-body muster-export">
        ${form.alert()}${problemAlert(this.problem)}
        <p role="status" class="fw-medium">${this.count == null ? t('export.counting') : t('export.count', {count: this.count})}</p>
        ${this.connections.length > 1 ? form.select({name: 'connection', label: t('export.connection'), value: this.choice.connection,
          options: this.connections.map(name => [name, name]), change: connection => this.#choose({connection})}) : nothing}
        ${form.select({name: 'layout', label: t('export.layout'), value: this.choice.layout, hint: t('export.layoutHint'),
          options: this.layouts.map(({name, title}) => [name, title]), change: layout => this.#choose({layout})})}
        ${form.select({name: 'format', label: t('export.format'), value: this.choice.format,
          options: this.#layout.writes.map(format => [format, t(`export.formats.${format}`)]), change: format => this.#choose({format})})}
        ${form.checkbox({name: 'includeDisabled', label: t('export.includeDisabled'), value: this.choice.includeDisabled,
          change: includeDisabled => this.#choose({includeDisabled})})}
        ${session.may('credentials:export') && WITH_HASHES.includes(this.choice.layout) ? form.checkbox({name: 'includeCredentials',
          label: t('export.includeCredentials'), hint: t('export.includeCredentialsHint'), value: this.choice.includeCredentials,
          change: includeCredentials => this.#choose({includeCredentials})}) : nothing}
      </div>
      <div class="modal-footer">
        <button type="button" class="btn" @click=${() => this.emit('done')}>${t('common.cancel')}</button>
        ${form.button(t('export.start'))}
      </div>
    </form>`;
  }

  #begun(job) {
    this.job = job;
    if (!this.isConnected) {
      // Somebody closed the window before the answer had come.
      this.#leave();
      return;
    }
    this.#stop = follow('exports', job.id, next => {
      const first = next.state === 'DONE' && this.job.state !== 'DONE';
      this.job = next;
      if (first) {
        download(`exports/${encodeURIComponent(next.id)}/file`);
      }
    }, problem => {
      this.problem = problem;
    });
  }

  #progress() {
    const {state, progress, fileName, size, losses, failure} = this.job;
    return html`<div class="modal-body muster-export">
      ${problemAlert(this.problem)}
      <p role="status" class="fw-medium">${t(`export.state.${state}`)}</p>
      <progress class="progress w-100" aria-label=${t('export.title')} max=${progress.total ?? nothing}
        value=${progress.total == null ? nothing : progress.done}></progress>
      <p class="text-secondary mt-2">${t('export.written', {done: progress.done, total: progress.total ?? '…'})}</p>
      ${state === 'DONE' ? alert('success', html`${t('export.ready', {name: fileName, size: bytes(size ?? 0)})}
        <a class="text-decoration-underline" href="api/v1/exports/${this.job.id}/file" download=${fileName}>
          ${t('export.again')}</a>`) : nothing}
      ${state === 'FAILED' ? alert('danger', failure ?? t('export.state.FAILED')) : nothing}
      ${losses?.length ? alert('warning', html`${t('export.losses')}<ul class="mb-0">${losses.map(({message, count}) =>
        html`<li>${message} (${number(count)})</li>`)}</ul>`) : nothing}
    </div>
    <div class="modal-footer">${ended(this.job)
      ? html`<button type="button" class="btn btn-primary" @click=${() => this.emit('done')}>${t('common.close')}</button>`
      : html`<button type="button" class="btn me-auto" @click=${() => this.#cancel()}>${t('export.cancel')}</button>
        <button type="button" class="btn btn-primary" @click=${() => this.emit('done')}>${t('export.later')}</button>`}</div>`;
  }

  async #cancel() {
    try {
      await api.post(`exports/${this.job.id}/cancel`);
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('muster-export-dialog', ExportDialog);

/** @param of `{accounts}`, or `{query}`, or nothing for everybody */
export const exportAccounts = of => dialog({
  title: t(of.accounts ? 'export.titleSelected' : of.query ? 'export.titleFound' : 'export.titleAll'),
  content: close => html`<muster-export-dialog .of=${of} @done=${() => close()}></muster-export-dialog>`});
