import {html, nothing} from 'lit';
import {hasText, t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {layouts} from './layouts.js';

/**
 * Why a whole file could not be imported, and what helps.
 *
 * @param columns of a file that was not recognised, once they are known, or why they cannot be chosen (`refused`); that says more than
 *   the list of all that would have been recognised
 * @param rules where columns and rules can be chosen
 */
export const failure = ({job, known, columns, rules}) => {
  const {code, path, message} = job.failure ?? {code: 'unknown', message: ''};
  const unknown = code === 'file.unknown-layout';
  const reason = unknown ? columns?.refused?.message : message;
  const helps = unknown && !reason ? 'imports.failure.choose' : `imports.failure.${code.replace(/\W/g, '_')}`;
  return html`
    ${alert('danger', html`<h2 class="alert-heading h3">${hasText(`codes.${code}`) ? t(`codes.${code}`) : t('imports.failure.title')}</h2>
      ${path ? html`<div><code>${path}</code></div>` : nothing}
      ${reason ? html`<div class="text-break mb-2">${reason}</div>` : nothing}
      <div>${t(hasText(helps) ? helps : 'imports.failure.other')} ${t('imports.failure.nothing')}</div>
      ${unknown ? html`<details class="mt-2"><summary>${t('imports.failure.found')}</summary>
        <div class="text-break">${message}</div></details>` : nothing}`)}
    ${rules}
    ${unknown || code === 'file.unreadable' ? html`<div class="card mb-3">
      <div class="card-header"><h2 class="card-title">${t('imports.layouts.title')}</h2></div>${layouts(known)}</div>` : nothing}
    <a class="btn btn-primary mb-3" href="imports/new">${t('imports.report.another')}</a>`;
};
