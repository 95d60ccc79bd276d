import {html, nothing} from 'lit';
import {moment} from '../../core/format.js';
import {download} from '../../core/download.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {icon} from '../../ui/icon.js';
import {bar} from './kinds.js';
import {creations} from './review.js';
import './drop-zone.js';
import './losses.js';
import './rows.js';

/** What can have become of a row, each with the filter that finds its rows. */
const ENDS = [
  ['failed', 'FAILED', {outcome: 'FAILED'}], ['stale', 'STALE', {outcome: 'STALE'}], ['rejected', 'REJECT', {decision: 'REJECT'}],
  ['created', 'CREATE', {decision: 'CREATE', outcome: 'APPLIED'}], ['updated', 'UPDATE', {decision: 'UPDATE', outcome: 'APPLIED'}],
  ['unchanged', 'UNCHANGED', {decision: 'UNCHANGED'}], ['skipped', 'SKIP', {decision: 'SKIP'}],
];

function counts({outcome, plan, state}) {
  const ends = ENDS.map(([name, kind, params]) => ({kind, params, count: outcome[name], words: t(`imports.end.${name}`)}));
  const run = outcome.created + outcome.updated + outcome.stale + outcome.failed;
  const notRun = plan.create + plan.update - run;
  return state === 'CANCELLED' && notRun
    ? [...ends, {kind: 'NOT_RUN', params: {outcome: 'NOT_RUN'}, count: notRun, words: t('imports.end.notRun')}] : ends;
}

const written = ({outcome}) => outcome.created + outcome.updated;

function headline(job, again) {
  if (job.state === 'CANCELLED') {
    return alert('info', written(job) ? t('imports.report.cancelled', {count: written(job)}) : t('imports.report.discarded'),
      html`<button type="button" class="btn" @click=${again}>${t('imports.report.again')}</button>`);
  }
  const {stale, failed} = job.outcome;
  return stale + failed ? alert('warning', t('imports.report.partly', {count: stale + failed}))
    : alert('success', t('imports.report.done', {when: moment(job.finishedAt)}));
}

/** Where rejected rows are fetched, mended and sent again. @param mended gets the mended file */
const mending = (job, sending, mended) => html`<section class="card mb-3" aria-labelledby="mending">
  <div class="card-header"><h2 class="card-title" id="mending">${t('imports.mend.title', {count: job.plan.reject})}</h2></div>
  <div class="card-body">
    <ol class="mb-3"><li>${t('imports.mend.first')}</li><li>${t('imports.mend.second')}</li><li>${t('imports.mend.third')}</li></ol>
    <button type="button" class="btn mb-3" @click=${() => download(`imports/${job.id}/rejects`)}>
      ${icon('download')} ${t('imports.mend.download')}</button>
    ${sending ?? html`<muster-drop-zone small label=${t('imports.mend.upload')} hint=${t('imports.mend.hint')}
      @files=${event => mended(event.detail[0])}></muster-drop-zone>`}
  </div></section>`;

/** What has become of an import; `again` has its file planned once more. */
export function report({job, sending, mended, again}) {
  const ends = counts(job).filter(({count}) => count);
  const all = {kind: 'ALL', words: t('imports.rows.all'), count: job.progress.total ?? 0, params: {}};
  const planned = job.progress.total !== null && Object.values(job.plan).some(count => count > 0);
  return html`
    ${headline(job, again)}
    ${planned && job.plan.reject ? mending(job, sending, mended) : nothing}
    ${job.state === 'DONE' && job.plan.membershipsLost
      ? html`<muster-import-losses job=${job.id} lost=${job.plan.membershipsLost} applied></muster-import-losses>` : nothing}
    ${job.state === 'DONE' ? creations(job.plan, true) : nothing}
    ${planned ? html`<section class="card mb-3" aria-labelledby="rows">
      <div class="card-header"><h2 class="card-title" id="rows">${t('imports.rows.report')}</h2></div>
      <div class="card-body pb-0">${bar(ends.map(({kind, count, words}) => [kind, count, words]))}</div>
      <muster-import-rows job=${job.id} .groups=${ends.length === 1 ? ends : [...ends, all]} ended></muster-import-rows>
    </section>` : nothing}
    <div class="d-flex flex-wrap gap-2">
      <a class="btn btn-primary" href="accounts">${t('imports.report.accounts')}</a>
      <a class="btn" href="imports/new">${t('imports.report.another')}</a>
    </div>`;
}
