import {html, nothing} from 'lit';
import {hasText, t} from '../core/texts.js';
import {icon} from './icon.js';

const ICONS = {danger: 'alert-triangle', warning: 'alert-triangle', info: 'info-circle', success: 'circle-check'};

/** Something that has to be read now. `kind` is danger, warning, info or success. */
export const alert = (kind, content, action = nothing) => html`
  <div class="alert alert-${kind}" role=${kind === 'danger' ? 'alert' : 'status'}>
    <div class="alert-icon">${icon(ICONS[kind])}</div>
    <div class="flex-fill">${content}</div>
    ${action}
  </div>`;

/** What a refused call says: in short by its code, then in the server's words, then its several problems. */
export function problemAlert(problem, {retry, except = () => false} = {}) {
  if (!problem) {
    return nothing;
  }
  const others = problem.problems?.filter(one => !except(one)) ?? [];
  return alert('danger', html`
    ${hasText(`codes.${problem.code}`) ? html`<div class="alert-heading">${t(`codes.${problem.code}`)}</div>` : nothing}
    <div class="alert-description">${problem.message}</div>
    ${others.length > 1 || others[0] && others[0].message !== problem.message
      ? html`<ul class="mb-0">${others.map(one => html`<li>${one.path ? html`<code>${one.path}</code> ` : nothing}${one.message}</li>`)}</ul>` : nothing}`,
    retry ? html`<button type="button" class="btn btn-outline-danger" @click=${retry}>${t('common.retry')}</button>` : nothing);
}
