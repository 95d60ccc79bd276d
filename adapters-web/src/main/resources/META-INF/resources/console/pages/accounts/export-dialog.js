import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {ended} from '../../core/job.js';
import {formatTitle, layoutTitle} from '../../core/names.js';
import {session} from '../../core/session.js';
import {storage} from '../../core/storage.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {toast} from '../../ui/toast.js';
import '../exports/export-run.js';
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
          options: this.layouts.map(layout => [layout.name, layoutTitle(layout)]), change: layout => this.#choose({layout})})}
        ${form.select({name: 'format', label: t('export.format'), value: this.choice.format,
          options: this.#layout.writes.map(format => [format, formatTitle(format)]), change: format => this.#choose({format})})}
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
    }
  }

  #progress() {
    return html`<div class="modal-body muster-export">
      <muster-export-run .id=${this.job.id} .fresh=${true} @ended=${event => {
        this.job = event.detail;
      }}></muster-export-run>
    </div>
    <div class="modal-footer"><button type="button" class="btn btn-primary" @click=${() => this.emit('done')}>
      ${t(ended(this.job) ? 'common.close' : 'export.later')}</button></div>`;
  }
}
customElements.define('muster-export-dialog', ExportDialog);

/** @param of `{accounts}`, or `{query}`, or nothing for everybody */
export const exportAccounts = of => dialog({
  title: t(of.accounts ? 'export.titleSelected' : of.query ? 'export.titleFound' : 'export.titleAll'),
  content: close => html`<muster-export-dialog .of=${of} @done=${() => close()}></muster-export-dialog>`});
