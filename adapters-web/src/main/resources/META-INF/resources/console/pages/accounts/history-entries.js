import {html, nothing} from 'lit';
import {list, moment} from '../../core/format.js';
import {fieldName} from '../../core/names.js';
import {hasText, t} from '../../core/texts.js';
import {changes} from '../imports/changes.js';

const entry = (what, when, actor, more = nothing) => html`<li class="mb-2">${what}
  <div class="text-secondary small">${when} · ${t('accounts.history.by', {actor})}</div>${more}</li>`;

/** An entry of the audit trail. */
export function byHand({at, actor, action, details}) {
  const words = `accounts.history.${action}`;
  const changed = details?.changed ? list(details.changed.split(',').map(fieldName)) : '';
  return entry(html`
    <div>${hasText(words) ? t(words) : action}${changed ? html`: ${changed}` : nothing}</div>
    ${details?.rolesBefore !== undefined ? html`<div class="small">${
      t('accounts.history.roles', {from: details.rolesBefore || '–', to: details.roles || '–'})}</div>` : nothing}`, moment(at), actor);
}

/** What an import did; of one that the reader may not see there are neither file nor values. */
export function byImport({decision, createdBy, finishedAt, importId, fileName, changes: all}) {
  const when = finishedAt ? moment(finishedAt) : t('accounts.history.goesOn');
  return importId
    ? entry(html`<div>${t(`accounts.history.import.${decision}`)}
        <a class="text-decoration-underline text-break" href="imports/${importId}">${fileName}</a></div>`, when, createdBy,
    html`<details class="small"><summary>${t('imports.row.values', {count: all.length})}</summary>${changes(all)}</details>`)
    : entry(html`<div>${t(`accounts.history.anImport.${decision}`)}</div>`, when, createdBy);
}
