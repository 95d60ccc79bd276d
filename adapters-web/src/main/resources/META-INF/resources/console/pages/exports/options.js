import {html, nothing} from 'lit';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import './sort-field.js';

const check = (value, label, hint, choose) => html`<label class="form-check">
  <input class="form-check-input" type="checkbox" .checked=${value} @change=${event => choose(event.target.checked)}>
  <span class="form-check-label">${label}</span><span class="form-check-description">${hint}</span></label>`;

/** Hashes are offered to who may have them; where a saved export has them they are shown, so that they can be left out. */
const credentials = (wanted, set) => session.may('credentials:export') || wanted ? html`
  ${check(wanted, t('exports.includeCredentials'), t('exports.includeCredentialsHint'), includeCredentials => set({includeCredentials}))}
  ${wanted ? alert('warning', t('exports.credentialsWarning')) : nothing}` : nothing;

const from = (connections, connection, set) => connections.length > 1 ? html`<div class="mb-3">
  <label class="form-label" for="export-connection">${t('exports.connection')}</label>
  <select class="form-select" id="export-connection" @change=${event => set({connection: event.target.value})}>
    ${connections.map(({name}) => html`<option value=${name} ?selected=${name === connection}>${name}</option>`)}</select></div>` : nothing;

/**
 * What else can be said of an export.
 *
 * @param set takes the members of the draft that change
 * @param problem of the last trial
 */
export const options = ({draft, connections, problem, set}) => html`
  <section class="card h-100" aria-labelledby="options-heading"><div class="card-body">
    <h2 class="card-title" id="options-heading">${t('exports.options')}</h2>
    ${from(connections, draft.connection, set)}
    ${check(draft.includeDisabled, t('exports.includeDisabled'), t('exports.includeDisabledHint'),
      includeDisabled => set({includeDisabled}))}
    ${credentials(draft.includeCredentials, set)}
    <muster-export-sort class="d-block mb-3" .value=${draft.sort} .error=${problem?.at?.('sort')}
      @edit=${event => set({sort: event.detail})}></muster-export-sort>
    <label class="form-label" for="export-file-name">${t('exports.fileName')}</label>
    <input class="form-control" id="export-file-name" autocomplete="off" maxlength="255" .value=${draft.fileName}
      placeholder=${t('exports.fileNamePlaceholder')} @input=${event => set({fileName: event.target.value})}>
  </div></section>`;
