import {html} from 'lit';
import {download} from '../../core/download.js';
import {list} from '../../core/format.js';
import {layoutTitle} from '../../core/names.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';

function row(layout) {
  const {name, reads, writes} = layout;
  const title = layoutTitle(layout);
  return html`<tr>
    <th scope="row" class="fw-medium">${title}</th>
    <td>${list(reads.map(format => format.toUpperCase()), 'disjunction')}</td>
    <td>${reads.filter(format => writes.includes(format)).map(format => html`<button type="button" class="btn btn-sm me-1 my-1"
      aria-label=${t('imports.layouts.templateOf', {title, format: format.toUpperCase()})}
      @click=${() => download(`layouts/${name}/template`, {format})}>${icon('download')} ${format.toUpperCase()}</button>`)}</td>
  </tr>`;
}

/** Which files are read, and an empty one of each to fill in. */
export const layouts = known => html`<div class="table-responsive" tabindex="0" role="region" aria-label=${t('imports.layouts.title')}>
  <table class="table table-vcenter card-table">
    <thead><tr><th scope="col">${t('imports.layouts.layout')}</th><th scope="col">${t('imports.layouts.reads')}</th>
      <th scope="col">${t('imports.layouts.template')}</th></tr></thead>
    <tbody>${known.layouts.map(row)}</tbody>
  </table>
</div>`;
