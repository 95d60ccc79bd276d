import {html, nothing} from 'lit';
import {number} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {empty, placeholder} from '../../ui/table.js';

/** Problems that are told beside a field. */
const told = one => /^(query|columns\[|sort|fileName)/.test(one.path ?? '');

const cell = value => value === null || value === '' ? html`<span class="text-secondary" aria-label=${t('exports.cellEmpty')}>–</span>`
  : typeof value === 'object' ? html`<code>${JSON.stringify(value)}</code>` : typeof value === 'boolean' ? String(value)
  : typeof value === 'number' ? html`<span class="font-monospace">${value}</span>` : value;

/** How the file would begin. What is shown stays while something new is tried. */
export function preview(trial) {
  if (trial.problem) {
    return html`<div class="card-body">${trial.problem.problems?.length && trial.problem.problems.every(told)
      ? alert('warning', t('exports.previewMend')) : problemAlert(trial.problem, {retry: () => trial.again(), except: told})}</div>`;
  }
  if (!trial.answer) {
    return placeholder(10);
  }
  const {columns, rows, total, warnings} = trial.answer;
  if (!rows.length) {
    return empty({sign: 'search', title: t('exports.previewNone'), text: t('exports.previewNoneText')});
  }
  return html`
    <div class="table-responsive" tabindex="0" role="group" aria-label=${t('exports.preview')} aria-busy=${trial.busy}>
      <table class="table table-sm card-table text-nowrap" aria-label=${t('exports.preview')}>
        ${columns.length ? html`<thead><tr>
          ${columns.map(name => html`<th scope="col" class="muster-as-is">${name}</th>`)}</tr></thead>` : nothing}
        <tbody>${rows.map(row => html`<tr>${row.map(value => html`<td>${cell(value)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>
    ${warnings.length ? html`<div class="card-body">${alert('warning', html`<div>${t('exports.previewLosses')}</div>
      <ul class="mb-0">${warnings.map(loss => html`<li>${loss.message} (${number(loss.count)})</li>`)}</ul>`)}</div>` : nothing}
    <div class="card-footer text-secondary">${t('exports.previewShown', {count: total, shown: rows.length})}</div>`;
}
