import {html, nothing} from 'lit';
import {moment, percent} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';

/** Why it stands still, where a run broke off. */
const interruption = why => why ? alert('warning', html`<h3 class="alert-heading">${t('imports.working.interrupted')}</h3>
  <div>${t('imports.working.interruptedText', {message: why.message, attempts: why.attempts, next: moment(why.nextTry)})}</div>`) : nothing;

/** How far an import has come with what it is doing; `cancel` stops it. */
export function working({job, cancelling, cancel}) {
  const {done, total} = job.progress;
  const state = job.state.toLowerCase();
  return html`
    ${interruption(job.interruption)}
    <div class="card mb-3"><div class="card-body">
      <h2 class="card-title" aria-live="polite">${t(`imports.working.${state}`)}</h2>
      <progress class="progress w-100 mb-2" aria-label=${t(`imports.working.${state}`)} max="1"
        value=${total ? done / total : nothing}></progress>
      <div class="d-flex flex-wrap align-items-center gap-2">
        <span class="flex-fill">${total ? t('imports.working.of', {done, total, percent: percent(done / total)})
          : done ? t('imports.working.rows', {count: done}) : t('imports.working.begun')}</span>
        <button type="button" class="btn ${cancelling ? 'btn-loading' : ''}" ?disabled=${cancelling} @click=${cancel}>
          ${t('common.cancel')}</button>
      </div>
      ${job.state === 'APPLYING' && !done ? html`<p class="mt-3 mb-0">${t('imports.working.waits')}</p>` : nothing}
      <p class="text-secondary mt-3 mb-0">${t(job.state === 'APPLYING' ? 'imports.working.leaveApplying' : 'imports.working.leave')}</p>
    </div></div>`;
}
