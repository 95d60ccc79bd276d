import {html, nothing} from 'lit';
import {bytes, moment, number} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {formatTitle, layoutTitle} from '../../core/names.js';
import {state} from './job-words.js';

/** A line of what is known, where it is known. */
export const entry = (head, content) => content ? html`<dt class="col-sm-4">${head}</dt><dd class="col-sm-8">${content}</dd>` : nothing;

/** All that is known of an export. */
export const details = job => html`<div class="modal-body"><dl class="row mb-0">
  ${entry(t('jobs.state'), state(job))}
  ${entry(t('jobs.who'), job.createdBy)}
  ${entry(t('jobs.when'), `${moment(job.createdAt)}${job.finishedAt ? ` – ${moment(job.finishedAt)}` : ''}`)}
  ${entry(t('jobs.layout'), `${layoutTitle({name: job.layout})}, ${formatTitle(job.format)}`)}
  ${entry(t('exports.who'), job.query ? html`<code>${job.query}</code>` : job.accountIds.length
    ? t('exports.selected', {count: job.accountIds.length}) : t('exports.everybody'))}
  ${entry(t('jobs.connection'), job.connection)}
  ${entry(t('jobs.columns'), job.columns.length
    ? job.columns.map(column => html`<div>${column.name}: <code>${column.value}</code></div>`) : '')}
  ${entry(t('jobs.asOf'), moment(job.asOf))}
  ${entry(t('jobs.size'), job.size === null ? '' : bytes(job.size))}
  ${entry(t('jobs.failure'), job.failure)}
  ${entry(t('jobs.losses'), job.losses.length ? html`<ul class="ps-3 mb-0">${job.losses.map(loss =>
    html`<li>${loss.message} (${number(loss.count)})</li>`)}</ul>` : '')}
</dl></div>`;
