import {html, nothing} from 'lit';
import {Selection} from '../../core/selection.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';

/** How many there are, or what is selected and can be done to it; one line, so that nothing moves when something is selected. */
export const toolbar = ({rows, search, selection, select, act, showDisabled, columns}) => html`
  <div class="muster-toolbar">
    ${selection.empty ? html`${found(rows)}
      <div class="ms-auto d-flex flex-wrap align-items-center gap-2">
        <label class="form-check form-switch m-0"><input class="form-check-input" type="checkbox" role="switch"
          .checked=${search.includeDisabled} @change=${event => showDisabled(event.target.checked)}>
          <span class="form-check-label">${t('accounts.showDisabled')}</span></label>
        <button type="button" class="btn" @click=${columns}>${icon('columns-3')} ${t('accounts.columns')}</button>
      </div>` : chosen(rows, selection, select, act)}
  </div>`;

const count = rows => ({count: rows.total});

const found = rows => html`<span class="text-secondary" role="status">${rows.loaded
  ? t(rows.estimated ? 'accounts.foundAbout' : 'accounts.found', count(rows)) : rows.problem ? nothing : t('common.loading')}</span>`;

const chosen = (rows, selection, select, act) => html`
  <span role="status" class="fw-medium">${selection.all
    ? t(rows.estimated ? 'accounts.allSelectedAbout' : 'accounts.allSelected', count(rows))
    : t('accounts.selected', {count: selection.size})}</span>
  ${!selection.all && selection.size < rows.total && rows.held.every(item => selection.has(item))
    ? html`<button type="button" class="btn btn-sm" @click=${() => select(Selection.ALL)}>
      ${t(rows.estimated ? 'accounts.selectAllAbout' : 'accounts.selectAll', count(rows))}</button>` : nothing}
  ${session.may('accounts:manage') ? html`
    <button type="button" class="btn btn-sm" @click=${() => act('enable')}>${icon('user-check')} ${t('accounts.bulk.enable')}</button>
    <button type="button" class="btn btn-sm" @click=${() => act('disable')}>${icon('user-off')} ${t('accounts.bulk.disable')}</button>
    <button type="button" class="btn btn-sm text-danger" @click=${() => act('delete')}>
      ${icon('trash')} ${t('accounts.bulk.delete')}</button>` : nothing}
  ${session.may('accounts:export') ? html`
    <button type="button" class="btn btn-sm" @click=${() => act('export')}>
      ${icon('file-export')} ${t('accounts.bulk.export')}</button>` : nothing}
  <button type="button" class="btn btn-sm ms-auto" @click=${() => select(Selection.NONE)}>${t('accounts.selectNone')}</button>`;
