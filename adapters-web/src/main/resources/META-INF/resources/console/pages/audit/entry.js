import {html, nothing} from 'lit';
import {number} from '../../core/format.js';
import {currentLanguage, t} from '../../core/texts.js';
import {actionName} from './actions.js';

const line = (head, content) => content === '' ? nothing
  : html`<dt class="col-sm-4">${head}</dt><dd class="col-sm-8 text-break">${content}</dd>`;

/** To the second and with the zone: this is evidence. */
const exactly = iso => new Intl.DateTimeFormat(currentLanguage(), {dateStyle: 'full', timeStyle: 'long'}).format(new Date(iso));

/** All of an entry. */
export const entry = (one, choose) => html`<div class="modal-body"><dl class="row mb-0">
  ${line(t('audit.action'), html`${actionName(one.action)}<br><code>${one.action}</code>`)}
  ${line(t('audit.outcome'), one.outcome === 'REFUSED' ? t('audit.refusedBecause', {code: one.code}) : t('audit.done'))}
  ${line(t('audit.actor'), one.actor)}
  ${line(t('audit.subject'), one.subject)}
  ${line(t('audit.when'), html`${exactly(one.at)}<br><code>${one.at}</code>`)}
  ${line(t('audit.origin'), one.origin)}
  ${line(t('audit.count'), one.count ? number(one.count) : '')}
  ${Object.entries(one.details).map(([name, value]) => line(name, value))}
  ${line(t('audit.hash'), html`<code>${one.hash}</code>`)}
</dl></div>
<div class="modal-footer">
  <button type="button" class="btn" @click=${() => choose({actor: one.actor})}>${t('audit.onlyActor', {name: one.actor})}</button>
  <button type="button" class="btn" @click=${() => choose({action: one.action})}>${t('audit.onlyAction')}</button>
</div>`;
