import {html} from 'lit';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';

/** What was found of the chain, in words. */
export function verdict({intact, entries, head, broken}) {
  if (intact) {
    return alert('success', html`<h2 class="alert-heading">${t('audit.intact', {count: entries})}</h2>
      <div>${t('audit.head')}</div>
      <div class="text-break">${t('audit.headOf', {head})}</div>`);
  }
  return alert('danger', html`<h2 class="alert-heading">${t('audit.broken')}</h2>
    <div>${t('audit.brokenAt', {sequence: broken.sequence, why: t(`audit.reasons.${broken.reason}`)})}</div>
    <div>${broken.message}</div>
    <div>${t('audit.brokenText')}</div>`);
}
