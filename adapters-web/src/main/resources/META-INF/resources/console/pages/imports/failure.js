import {html, nothing} from 'lit';
import {hasText, t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {layouts} from './layouts.js';

/** Why a whole file could not be imported, and what helps; `rules` is where others can be chosen. */
export const failure = ({job, known, rules}) => {
  const {code, path, message} = job.failure ?? {code: 'unknown', message: ''};
  const helps = `imports.failure.${code.replace(/\W/g, '_')}`;
  return html`
    ${alert('danger', html`<h2 class="alert-heading h3">${hasText(`codes.${code}`) ? t(`codes.${code}`) : t('imports.failure.title')}</h2>
      ${path ? html`<div><code>${path}</code></div>` : nothing}
      <div class="text-break">${message}</div>
      <div class="mt-2">${t(hasText(helps) ? helps : 'imports.failure.other')}
        ${t('imports.failure.nothing')}</div>`)}
    ${rules}
    ${code === 'file.unknown-layout' || code === 'file.unreadable' ? html`<div class="card mb-3">
      <div class="card-header"><h2 class="card-title">${t('imports.layouts.title')}</h2></div>${layouts(known)}</div>` : nothing}
    <a class="btn btn-primary mb-3" href="imports/new">${t('imports.report.another')}</a>`;
};
