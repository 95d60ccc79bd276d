import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {download} from '../../core/download.js';
import {ago, moment} from '../../core/format.js';
import {ended} from '../../core/job.js';
import {router} from '../../core/router.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {confirm, dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {changeDetails} from './change-details.js';
import {details} from './job-details.js';
import {kept, nameOf, result, state} from './job-words.js';
import {key, RunningJobs} from './running.js';

/** Imports have a page of their own, and a plan is cancelled in other words than what is applied. */
const KINDS = {
  imports: {permission: 'accounts:import', sign: 'file-import'},
  exports: {permission: 'accounts:export', sign: 'file-export', cancel: 'jobs.cancelExport', details},
  changes: {permission: 'accounts:manage', sign: 'users', cancel: 'jobs.cancelChange', details: changeDetails},
};

/** What is going on and what was: jobs of all kinds in one list. */
class JobsPage extends Element {
  static properties = {mine: {state: true}, problem: {state: true}};
  #jobs = new RunningJobs(this, Object.keys(KINDS).filter(kind => session.may(KINDS[kind].permission)));

  connectedCallback() {
    super.connectedCallback();
    this.#choose(router.query.by === 'me');
  }

  #choose(mine) {
    this.mine = mine;
    router.setQuery({by: mine ? 'me' : ''});
    this.#jobs.reload({createdBy: mine ? session.who.userName : undefined});
  }

  render() {
    return page({
      title: t('jobs.title'), subtitle: t('jobs.subtitle'),
      actions: html`<div class="btn-group" role="group" aria-label=${t('jobs.whose')}>
        ${this.#toggle(false, t('jobs.everybody'))}${this.#toggle(true, t('jobs.mine'))}</div>`,
      body: html`${problemAlert(this.problem)}<div class="card">${table({
        label: t('jobs.title'), listing: this.#jobs, key,
        none: empty({sign: 'list-check', title: this.mine ? t('jobs.noneMine') : t('jobs.none'), text: t('jobs.noneText'),
          action: session.may('accounts:export')
            ? html`<a class="btn btn-primary" href="exports/new">${t('jobs.newExport')}</a>` : nothing}),
        columns: [
          {head: t('jobs.job'), cell: job => this.#name(job)},
          {head: t('jobs.state'), cell: state},
          {head: t('jobs.result'), cell: job => html`<div class="muster-job-result">${result(job)}</div>`},
          {head: t('jobs.who'), cell: job => job.createdBy},
          {head: t('jobs.when'), cell: job =>
            html`<time datetime=${job.createdAt} title=${moment(job.createdAt)}>${ago(job.createdAt)}</time>`},
          {head: t('common.actions'), quiet: true, cell: job => this.#actions(job)},
        ]})}</div>`,
    });
  }

  #toggle(mine, label) {
    return html`<button type="button" class="btn ${this.mine === mine ? 'active' : ''}" aria-pressed=${this.mine === mine}
      @click=${() => this.#choose(mine)}>${label}</button>`;
  }

  #name(job) {
    const name = nameOf(job);
    return html`<div class="d-flex gap-2 muster-job-name">
      <span class="text-secondary">${icon(KINDS[job.kind].sign)}</span>
      <span class="text-break">${job.kind === 'imports' ? html`<a href="imports/${job.id}">${name}</a>`
        : html`<button type="button" class="btn btn-link muster-inline text-break" @click=${() => this.#show(job)}>${name}</button>`}
      <small class="d-block text-secondary fw-normal">${t(`jobs.kinds.${job.kind}`)}</small></span></div>`;
  }

  #actions(job) {
    const name = {name: nameOf(job)};
    return html`<div class="text-end text-nowrap">
      ${job.kind === 'imports' ? html`<a class="btn btn-sm" href="imports/${job.id}"
        aria-label=${t(job.state === 'PLANNED' ? 'jobs.reviewOne' : 'jobs.openOne', name)}>
        ${t(job.state === 'PLANNED' ? 'jobs.review' : 'jobs.open')}</a>` : nothing}
      ${kept(job) ? html`<button type="button" class="btn btn-sm" aria-label=${t('jobs.downloadOne', name)}
        @click=${() => this.#download(job)}>${icon('download')} ${t('jobs.download')}</button>` : nothing}
      ${ended(job) ? nothing : html`<button type="button" class="btn btn-sm" aria-label=${t('jobs.cancelOne', name)}
        @click=${() => this.#cancel(job)}>${icon('player-stop')} ${t('jobs.cancel')}</button>`}
    </div>`;
  }

  #show(job) {
    return dialog({title: nameOf(job), size: 'lg', content: () => KINDS[job.kind].details(job)});
  }

  /** What is told of a refusal goes when something else is done. */
  async #doing(work) {
    this.problem = null;
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    }
  }

  #download(job) {
    return this.#doing(() => download(`exports/${job.id}/file`));
  }

  async #cancel(job) {
    const text = t(KINDS[job.kind].cancel ?? (job.state === 'APPLYING' ? 'jobs.cancelApply' : 'jobs.cancelPlan'));
    if (await confirm({title: t('jobs.cancelTitle', {name: nameOf(job)}), text, action: t('jobs.cancelAction'),
      stay: t('jobs.stay')})) {
      await this.#doing(async () => {
        await api.post(`${job.kind}/${job.id}/cancel`);
        toast(t('jobs.cancelAsked'));
        await this.#jobs.refresh();
      });
    }
  }
}
customElements.define('muster-jobs-page', JobsPage);
