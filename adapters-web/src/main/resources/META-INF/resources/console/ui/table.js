import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {t} from '../core/texts.js';
import {problemAlert} from './alert.js';
import {icon} from './icon.js';

/** What stands where nothing is yet: why, and the next step (`action`, a template). `first` is for where it is all of a page. */
export const empty = ({sign = 'folder', title, text, action = nothing, first = false}) => html`
  <div class="empty">
    <div class="empty-icon">${icon(sign)}</div>
    ${first ? html`<h1 class="empty-title" tabindex="-1">${title}</h1>` : html`<p class="empty-title">${title}</p>`}
    <p class="empty-subtitle text-secondary">${text}</p>
    <div class="empty-action">${action}</div>
  </div>`;

/** Lines that stand where rows will be, so that nothing jumps. */
export const placeholder = (rows = 6) => html`
  <div class="card-body placeholder-glow" role="status" aria-busy="true" aria-label=${t('common.loading')}>
    ${Array.from({length: rows}, () => html`<div class="placeholder col-12 mb-3"></div>`)}
  </div>`;

/**
 * A list as a table.
 *
 * @param label what screen readers call it
 * @param columns `[{head, cell: item => template, quiet}]`; the first cell is the row's heading; `quiet` hides the head's words
 * @param listing a Listing
 * @param key what tells items apart
 * @param none what stands in place of an empty table
 */
export function table({label, columns, listing, key, none}) {
  if (!listing.loaded) {
    return listing.problem ? html`<div class="card-body">${problemAlert(listing.problem, {retry: () => listing.reload()})}</div>` : placeholder();
  }
  if (!listing.items.length) {
    return none;
  }
  return html`
    ${listing.problem ? html`<div class="card-body">${problemAlert(listing.problem, {retry: () => listing.reload()})}</div>` : nothing}
    <div class="table-responsive" tabindex="0" role="region" aria-label=${label}>
      <table class="table table-vcenter card-table" aria-label=${label}>
        <thead><tr>${columns.map(({head, quiet}) => html`<th scope="col">${quiet ? html`<span class="visually-hidden">${head}</span>` : head}</th>`)}</tr></thead>
        <tbody>${repeat(listing.items, key, item => html`<tr>${columns.map(({cell}, i) => i
          ? html`<td>${cell(item)}</td>` : html`<th scope="row" class="fw-medium">${cell(item)}</th>`)}</tr>`)}</tbody>
      </table>
    </div>
    <div class="card-footer d-flex align-items-center">
      <span class="text-secondary">${t('common.shown', {count: listing.total, shown: listing.items.length})}</span>
      ${listing.more ? html`<button type="button" class="btn ms-auto ${listing.loading ? 'btn-loading' : ''}"
        @click=${() => listing.loadMore()}>${t('common.more')}</button>` : nothing}
    </div>`;
}
