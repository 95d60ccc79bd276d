import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {atEnd, ended, follow} from '../../core/job.js';
import {t} from '../../core/texts.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {toast} from '../../ui/toast.js';
import '../jobs/change-failures.js';

const done = (verb, {outcome}) => t(`accounts.bulk.${verb}Done`, {count: outcome.changed});

/**
 * A change of many accounts, begun and followed; it goes on without the window.
 *
 * @property verb enable, disable or delete
 * @property whom members of the call that say whom
 * event `ended` with the job, and `done` where the window is to be closed
 */
class ChangeDialog extends Element {
  static properties = {verb: {}, whom: {attribute: false}, job: {state: true}, problem: {state: true}};

  #stop = () => {};

  async firstUpdated() {
    try {
      this.#begun(await api.post('changes', {action: this.verb.toUpperCase(), ...this.whom}));
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

  #begun(job) {
    this.job = job;
    if (!this.isConnected) {
      // Somebody closed the window before the answer had come.
      this.#leave();
      return;
    }
    this.#stop = follow('changes', job.id, next => this.#become(next), problem => {
      this.problem = problem;
    });
  }

  async #become(job) {
    this.job = job;
    if (!ended(job)) {
      return;
    }
    this.emit('ended', job);
    if (job.state === 'DONE' && !job.outcome.failed) {
      this.emit('done');
    } else {
      await this.updateComplete;
      this.querySelector('.modal-footer button').focus();
    }
  }

  #leave() {
    toast(t('accounts.bulk.goesOn'));
    const {verb} = this;
    atEnd('changes', this.job.id, job => toast(html`${job.state === 'DONE' ? done(verb, job) : t(`jobs.states.${job.state}`)}
      <a href="jobs">${t('accounts.bulk.look')}</a>`));
  }

  async #cancel() {
    try {
      await api.post(`changes/${this.job.id}/cancel`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const {job} = this;
    const over = this.problem && !job || job && ended(job);
    return html`<div class="modal-body">${problemAlert(this.problem)}${job ? this.#progress(job) : nothing}</div>
      <div class="modal-footer">${over
        ? html`<button type="button" class="btn btn-primary" @click=${() => this.emit('done')}>${t('common.close')}</button>`
        : html`<button type="button" class="btn me-auto" ?disabled=${!job} @click=${() => this.#cancel()}>
            ${t('accounts.bulk.stop')}</button>
          <button type="button" class="btn btn-primary" @click=${() => this.emit('done')}>${t('accounts.bulk.later')}</button>`}</div>`;
  }

  #progress(job) {
    const {done: tried, total} = job.progress;
    return html`<p role="status">${ended(job) ? done(this.verb, job)
      : total === null ? t('jobs.states.RECEIVED') : t('accounts.bulk.running', {count: total, tried})}</p>
      <progress class="progress w-100" aria-label=${t(`accounts.bulk.${this.verb}Title`)}
        max=${total === null ? nothing : Math.max(total, tried, 1)} value=${total === null ? nothing : tried}></progress>
      ${job.interruption ? alert('warning', job.interruption.message) : nothing}
      ${job.state === 'FAILED' ? alert('danger', job.failure) : nothing}
      ${ended(job) ? html`<muster-change-failures .job=${job}></muster-change-failures>` : nothing}`;
  }
}
customElements.define('muster-change-dialog', ChangeDialog);

/** @returns the job where it has ended; null where it could not begin, or goes on */
export async function changeMany(verb, whom) {
  let job = null;
  await dialog({title: t(`accounts.bulk.${verb}Title`), content: close => html`<muster-change-dialog verb=${verb} .whom=${whom}
    @ended=${event => {
      job = event.detail;
    }} @done=${() => close()}></muster-change-dialog>`});
  return job;
}
