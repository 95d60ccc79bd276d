import {html, nothing} from 'lit';
import {list, moment} from '../../core/format.js';
import {layoutTitle} from '../../core/names.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';
import {progress} from '../../ui/progress.js';

const LOOKS = {RECEIVED: ['calendar-time', 'secondary'], PLANNED: ['clipboard-list', 'azure'], DONE: ['circle-check', 'green'],
  FAILED: ['circle-x', 'red'], CANCELLED: ['ban', 'secondary']};

/** How a job is called: by its file, or by what it does. */
export const nameOf = job => job.action ? t(`jobs.actions.${job.action}`) : job.fileName || layoutTitle({name: job.layout});

/** Whether its file can still be fetched. */
export const kept = job => job.kind === 'exports' && job.state === 'DONE' && (!job.expiresAt || new Date(job.expiresAt) > Date.now());

/** Its state in words and by a sign; what runs has a bar. */
export function state(job) {
  const [sign, colour] = LOOKS[job.state] ?? ['refresh', 'blue'];
  const runs = !LOOKS[job.state];
  const {done, total} = job.progress;
  return html`<div class="muster-job-state">
    <span class="text-nowrap"><span class="text-${colour}">${icon(sign)}</span> ${t(`jobs.states.${job.state}`)}</span>
    ${runs ? html`<div class="mt-1">${progress({label: t('jobs.progressOf', {name: nameOf(job)}), done, total})}</div>
      <small class="text-secondary">${total ? t('jobs.progress', {done, total}) : nothing}</small>` : nothing}
    ${job.interruption ? html`<small class="d-block text-secondary">${t('jobs.interrupted', {why: job.interruption.message,
      next: moment(job.interruption.nextTry)})}</small>` : nothing}
  </div>`;
}

const some = (counts, words) => list(Object.entries(words).filter(([member]) => counts[member])
  .map(([member, word]) => t(`jobs.${word}`, {count: counts[member]}))) || t('jobs.nothing');

const OUTCOMES = {created: 'createdCount', updated: 'updatedCount', unchanged: 'unchangedCount', skipped: 'skippedCount',
  rejected: 'rejectedCount', changed: 'changedCount', stale: 'staleCount', failed: 'failedCount'};
const PLANS = {create: 'toCreate', update: 'toUpdate', unchanged: 'unchangedCount', skip: 'skippedCount', reject: 'toReject'};

/** What came of it, in numbers. */
export function result(job) {
  if (job.state === 'FAILED') {
    return html`<div class="muster-job-failure">${job.failure?.message ?? job.failure}</div>`;
  }
  if (job.kind === 'exports') {
    return job.state !== 'DONE' ? '' : html`${t('jobs.written', {count: job.progress.done})}${
      job.losses.length ? `, ${t('jobs.lossy')}` : ''}
      ${job.expiresAt ? html`<small class="d-block text-secondary">${t(kept(job) ? 'jobs.keptUntil' : 'jobs.expired',
        {until: moment(job.expiresAt)})}</small>` : nothing}`;
  }
  if (job.state === 'PLANNED') {
    return t('jobs.planned', {counts: some(job.plan, PLANS)});
  }
  return job.state === 'DONE' || job.state === 'CANCELLED' && Object.values(job.outcome).some(Boolean) ? some(job.outcome, OUTCOMES) : '';
}
