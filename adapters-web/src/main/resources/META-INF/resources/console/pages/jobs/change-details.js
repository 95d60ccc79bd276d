import {html} from 'lit';
import {moment} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {entry} from './job-details.js';
import {result, state} from './job-words.js';
import './change-failures.js';

/** All that is known of a change of many accounts. */
export const changeDetails = job => html`<div class="modal-body"><dl class="row mb-0">
  ${entry(t('jobs.state'), state(job))}
  ${entry(t('jobs.who'), job.createdBy)}
  ${entry(t('jobs.when'), `${moment(job.createdAt)}${job.finishedAt ? ` – ${moment(job.finishedAt)}` : ''}`)}
  ${entry(t('jobs.whom'), job.query ? html`<code>${job.query}</code>` : t('exports.selected', {count: job.accountIds.length}))}
  ${entry(t('jobs.result'), result(job))}
</dl><muster-change-failures .job=${job}></muster-change-failures></div>`;
