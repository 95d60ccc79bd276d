import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {download} from '../../core/download.js';
import {bytes, moment, number} from '../../core/format.js';
import {ended, follow} from '../../core/job.js';
import {t} from '../../core/texts.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {confirm} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {progress} from '../../ui/progress.js';

/**
 * An export under way: how far it is, then its file, which comes by itself. Event `ended` with the job.
 *
 * @property id of the export
 * @property fresh whether it was started here just now
 */
class ExportRun extends Element {
  static properties = {id: {}, fresh: {attribute: false}, job: {state: true}, problem: {state: true}, cancelling: {state: true}};
  #stop;

  willUpdate(changed) {
    if (changed.has('id') && this.id) {
      this.#stop?.();
      this.job = null;
      this.problem = null;
      this.cancelling = false;
      this.#follow();
    }
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated && this.id && !(this.job && ended(this.job))) {
      this.#follow();
    }
  }

  disconnectedCallback() {
    this.#stop?.();
    super.disconnectedCallback();
  }

  #follow() {
    this.#stop = follow('exports', this.id, job => this.#become(job), problem => {
      this.problem = problem;
    });
  }

  #become(job) {
    // One that was done when it was first seen is that of a page that was loaded anew: its file came then.
    const watched = this.fresh || this.job && !ended(this.job);
    this.job = job;
    if (ended(job)) {
      this.fresh = false;
      if (job.state === 'DONE' && watched) {
        this.#download();
      }
      this.emit('ended', job);
    }
  }

  async #download() {
    await download(`exports/${this.id}/file`);
  }

  render() {
    if (this.problem) {
      return problemAlert(this.problem);
    }
    return html`<div class="visually-hidden" role="status">${this.#said()}</div>${this.#state()}`;
  }

  /** For who does not see it: the states alone, and not how the numbers grow. */
  #said() {
    const {state, progress} = this.job ?? {state: 'RECEIVED'};
    return state === 'DONE' ? t('exports.done', {count: progress.done}) : t(`jobs.states.${state}`);
  }

  #state() {
    const job = this.job;
    if (!job || !ended(job)) {
      return this.#running(job);
    }
    if (job.state === 'DONE') {
      return alert('success', html`
        <h3 class="alert-heading">${t('exports.done', {count: job.progress.done})}</h3>
        <div>${job.fileName} · ${bytes(job.size)}${
          job.expiresAt ? ` · ${t('exports.keptUntil', {until: moment(job.expiresAt)})}` : ''}</div>
        ${job.losses.length ? html`<div class="mt-2">${t('exports.losses')}</div>
          <ul class="mb-0">${job.losses.map(loss => html`<li>${loss.message} (${number(loss.count)})</li>`)}</ul>` : nothing}`,
      html`<button type="button" class="btn btn-primary" @click=${() => this.#download()}>
        ${icon('download')} ${t('exports.download')}</button>`);
    }
    return job.state === 'CANCELLED' ? alert('info', t('exports.cancelled'))
      : alert('danger', html`<h3 class="alert-heading">${t('exports.failed')}</h3>${job.failure}`);
  }

  #running(job) {
    const {done = 0, total} = job?.progress ?? {};
    const label = job?.state === 'WRITING' ? t('exports.writing', {count: total ?? done, done}) : t('exports.waiting');
    return html`<div class="d-flex align-items-center gap-3">
      <div class="flex-fill">
        <div class="mb-2">${label}</div>
        ${progress({label: t('exports.progress'), done, total})}
        ${job?.interruption ? html`<div class="text-secondary mt-2">${t('jobs.interrupted', {why: job.interruption.message,
          next: moment(job.interruption.nextTry)})}</div>` : nothing}
      </div>
      <button type="button" class="btn ${this.cancelling ? 'btn-loading' : ''}" ?disabled=${this.cancelling}
        @click=${() => this.#cancel()}>${icon('player-stop')} ${t('exports.cancel')}</button>
    </div>`;
  }

  async #cancel() {
    if (!await confirm({title: t('exports.cancelTitle'), text: t('exports.cancelText'), action: t('exports.cancel'),
      stay: t('jobs.stay')})) {
      return;
    }
    this.cancelling = true;
    try {
      await api.post(`exports/${this.id}/cancel`);
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('muster-export-run', ExportRun);
