import {html, nothing} from 'lit';
import {ago, moment} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';

const LOOKS = {STARTED: ['refresh', 'blue'], FINISHED: ['circle-check', 'green'], FAILED: ['circle-x', 'red'], REFUSED: ['ban', 'red'],
  SURPLUS: ['trash', 'secondary']};

/** What became of a run, in words and by a sign. */
export function runState(run) {
  const [sign, colour] = LOOKS[run.state];
  return html`<span class="text-nowrap"><span class="text-${colour}">${icon(sign)}</span> ${t(`schedules.states.${run.state}`)}</span>
    ${run.problem ? html`<small class="d-block text-secondary">${run.problem}${run.nextTry
      ? ` – ${t('schedules.nextTry', {when: moment(run.nextTry)})}` : ''}</small>` : nothing}`;
}

export const time = iso => html`<time class="text-nowrap" datetime=${iso} title=${moment(iso)}>${ago(iso)}</time>`;
