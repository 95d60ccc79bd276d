import {html, nothing} from 'lit';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';

/** The rules by their names in the API, each with what it may be, the more careful choice first. */
export const RULES = {
  onMatch: ['SKIP', 'UPDATE', 'OVERWRITE'],
  memberships: ['RESTORE', 'OMIT'],
  unknownTeam: ['CREATE', 'REJECT'],
  unknownGroup: ['REJECT', 'CREATE'],
  unknownRole: ['REJECT', 'CREATE'],
  credentials: ['IGNORE', 'ACCEPT'],
  directory: ['REQUIRE', 'IGNORE'],
};

/** The rule about directories means nothing where there is none. */
export const shown = (directory = false) => Object.keys(RULES).filter(rule => rule !== 'directory' || directory);

/** Whether accounts would lose the memberships that they have, all of them. */
export const losesAll = rules => rules.onMatch === 'OVERWRITE' && rules.memberships === 'OMIT';

/** What holds, a sentence for each rule. */
export const sentences = (rules, directory) => html`<ul class="list-unstyled space-y-1 mb-0">
  ${shown(directory).filter(rule => rules[rule]).map(rule => html`<li class="d-flex gap-2">
    <span class="text-secondary">${icon('check')}</span><span>${t(`imports.rule.${rule}.${rules[rule]}`)}
      ${rule === 'memberships' && losesAll(rules) ? html`<strong>${t('imports.rule.losesAll')}</strong>` : nothing}</span></li>`)}
</ul>`;

/**
 * Radio buttons for each rule, with the consequence of each choice.
 *
 * @param rules the present choices; '' where the layout's own holds
 * @param open whether "as the layout says" can be chosen
 * @param change gets the rule's name and the choice
 */
export const choices = ({rules, directory, open = false, change}) => html`
  ${shown(directory).map(rule => html`<fieldset class="mb-3">
    <legend class="form-label h3 mb-1">${t(`imports.rule.${rule}.title`)}</legend>
    ${[...open ? [''] : [], ...RULES[rule]].map(choice => html`<label class="form-check mb-1">
      <input class="form-check-input" type="radio" name=${rule} value=${choice} .checked=${(rules[rule] ?? '') === choice}
        ?disabled=${choice === 'IGNORE' && rule === 'directory' && !session.may('directory:ignore')} @change=${() => change(rule, choice)}>
      <span class="form-check-label">${choice ? t(`imports.rule.${rule}.${choice}`) : t('imports.rule.layout')}</span>
    </label>`)}
  </fieldset>`)}
  ${losesAll(rules) ? html`<div class="alert alert-warning" role="status"><div class="alert-icon">${icon('alert-triangle')}</div>
    <div>${t('imports.rule.losesAll')}</div></div>` : nothing}`;
