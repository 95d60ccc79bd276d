import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {formatText, formatTitle, layoutText, layoutTitle} from '../../core/names.js';

const choice = (group, value, chosen, title, text, choose) => html`<label class="form-check">
  <input class="form-check-input" type="radio" name=${group} value=${value} .checked=${chosen} @change=${choose}>
  <span class="form-check-label">${title}</span><span class="form-check-description">${text}</span></label>`;

/** What file it is to be, each with what it is for. @param set takes the members of the draft that change */
export function choices({draft: {layout, format}, layouts, set}) {
  const chosen = layouts.find(one => one.name === layout);
  return html`<section class="card" aria-labelledby="what-heading"><div class="card-body">
    <h2 class="card-title" id="what-heading">${t('exports.what')}</h2>
    <fieldset class="mb-3"><legend class="form-label">${t('exports.layout')}</legend><div class="muster-options-grid">
      ${layouts.map(one => choice('layout', one.name, one.name === layout, layoutTitle(one), layoutText(one),
        () => set({layout: one.name, format: one.writes.includes(format) ? format : one.writes[0]})))}
    </div></fieldset>
    ${chosen ? html`<fieldset><legend class="form-label">${t('exports.format')}</legend><div class="muster-options-grid">
      ${chosen.writes.map(name => choice('format', name, name === format, formatTitle(name), formatText(name), () => set({format: name})))}
    </div></fieldset>` : nothing}
  </div></section>`;
}
