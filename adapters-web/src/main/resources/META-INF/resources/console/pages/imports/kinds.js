import {html} from 'lit';
import {number} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';

/** Decisions and outcomes by their names in the API, each with a sign: no meaning is in a colour alone. */
const SIGNS = {
  REJECT: 'circle-x', CREATE: 'user-plus', UPDATE: 'edit', UNCHANGED: 'check', SKIP: 'ban',
  APPLIED: 'circle-check', STALE: 'history', FAILED: 'alert-triangle', NOT_RUN: 'player-stop',
};

const look = kind => `muster-${kind.toLowerCase().replace('_', '-')}`;

const badge = (kind, words) => html`<span class="badge muster-kind ${look(kind)}">${icon(SIGNS[kind])} ${words}</span>`;

export const decisionBadge = decision => badge(decision, t(`imports.decision.${decision}`));
export const outcomeBadge = outcome => badge(outcome, t(`imports.outcome.${outcome}`));
export const sign = kind => icon(SIGNS[kind] ?? 'list-check');

/** Counts as one bar: `[[kind, count, words]]`. What it shows is said beside it, so it is a picture. */
export const bar = counts => {
  const some = counts.filter(([, count]) => count);
  return html`<div class="muster-bar" role="img" aria-label=${some.map(([, count, words]) => `${words}: ${number(count)}`).join(', ')}>
    ${some.map(([kind, count]) => html`<div class=${look(kind)} .style=${`flex-grow:${count}`}></div>`)}
  </div>`;
};
