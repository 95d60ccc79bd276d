import {html, nothing} from 'lit';
import {fieldName} from '../../core/names.js';
import {hasText, t} from '../../core/texts.js';
import {changes} from './changes.js';
import {decisionBadge, outcomeBadge} from './kinds.js';

const place = ({row, file, fileRow}) => file ? t('imports.row.inFile', {file, row: fileRow}) : t('imports.row.place', {row});

/** Why nothing is written: in short, the field with what it has, and the server's sentence. */
const reason = ({code, path, message, value}) => html`<li>
  <strong>${hasText(`codes.${code}`) ? t(`codes.${code}`) : code}</strong>
  ${path ? html`<span class="text-secondary">· ${fieldName(path)}${value === undefined ? '' : ':'}</span>` : nothing}
  ${value === undefined ? nothing : html`<code class="text-break">${value}</code>`}
  <div class="text-secondary text-break">${message}</div></li>`;

/** What a new account gets is seldom read; what is changed always. */
const told = ({decision, changes: all}) => {
  if (!all.length) {
    return nothing;
  }
  return decision === 'CREATE'
    ? html`<details><summary>${t('imports.row.values', {count: all.length})}</summary>${changes(all)}</details>` : changes(all);
};

/** One row of the file with what is decided on it, and what became of that. */
export const row = (one, ended) => html`<li class="muster-row">
  <div class="d-flex flex-wrap gap-2 align-items-center">
    <strong class="text-break">${one.key || t('imports.row.nameless')}</strong>
    <span class="text-secondary">${place(one)}</span>
    <span class="ms-auto d-flex gap-1">${decisionBadge(one.decision)}${ended && one.outcome ? outcomeBadge(one.outcome) : nothing}</span>
  </div>
  ${one.problems.length ? html`<ul class="list-unstyled mb-1">${one.problems.map(reason)}</ul>` : nothing}
  ${told(one)}
</li>`;
