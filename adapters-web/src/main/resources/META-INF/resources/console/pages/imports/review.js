import {html, nothing} from 'lit';
import {fieldName} from '../../core/names.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';
import {bar} from './kinds.js';
import './losses.js';
import './rows.js';

const DECISIONS = ['REJECT', 'UPDATE', 'CREATE', 'UNCHANGED', 'SKIP'];

const decisionGroups = plan => {
  const groups = DECISIONS.map(decision => ({kind: decision, words: t(`imports.decision.${decision}`),
    count: plan[decision.toLowerCase()], params: {decision}})).filter(({count}) => count);
  const all = {kind: 'ALL', words: t('imports.rows.all'), count: groups.reduce((sum, {count}) => sum + count, 0), params: {}};
  return groups.length > 1 ? [...groups, all] : groups.length ? groups : [all];
};

/** Roles, groups and teams that would be made. */
export function creations(plan, applied = false) {
  const kinds = ['roles', 'groups', 'teams'].filter(kind => plan[`${kind}ToCreate`].length);
  return kinds.length ? html`<section class="card mb-3" aria-labelledby="creations">
    <div class="card-header"><h2 class="card-title" id="creations">
      ${t(applied ? 'imports.creations.applied' : 'imports.creations.title')}</h2></div>
    <div class="card-body"><dl class="muster-changes mb-0">${kinds.map(kind => html`<dt>${fieldName(kind)}</dt>
      <dd>${plan[`${kind}ToCreate`].map(name =>
        html`<span class="muster-name muster-new">${icon('plus')} ${name}</span> `)}</dd>`)}</dl></div>
  </section>` : nothing;
}

/** What the plan says, in numbers and row by row. */
export function review(job) {
  const {plan, id} = job;
  const groups = decisionGroups(plan);
  const counts = DECISIONS.map(decision => [decision, plan[decision.toLowerCase()], t(`imports.decision.${decision}`)]);
  return html`
    ${plan.membershipsLost ? html`<muster-import-losses job=${id} lost=${plan.membershipsLost}></muster-import-losses>` : nothing}
    ${creations(plan)}
    <section class="card mb-3" aria-labelledby="rows">
      <div class="card-header"><h2 class="card-title" id="rows">${t('imports.rows.title')}</h2></div>
      <div class="card-body pb-0">${bar(counts)}</div>
      <muster-import-rows job=${id} .groups=${groups}></muster-import-rows>
    </section>`;
}
