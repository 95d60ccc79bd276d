import {html} from 'lit';
import {t} from '../core/texts.js';

const EXAMPLES = [
  ['jo', 'part'], ['email:*@example.com', 'ending'], ['"john doe"', 'phrase'], ['teams:EMEA AND -groups:France', 'and'],
  ['roles:(viewer OR editor)', 'several'], ['lastLoginAt:<2026-01', 'before'], ['createdAt:[2026-01-01 TO *]', 'since'],
  ['NOT _exists_:email', 'missing'], ['credential.state:PROVISIONAL', 'provisional'], ['enabled:false', 'disabled'],
  ['userMetadata.plan:gold', 'member'],
];
const FIELDS = ['userName', 'displayName', 'givenName', 'familyName', 'nickname', 'email', 'emailVerified', 'phone', 'roles', 'mainGroup',
  'groups', 'teams', 'connection', 'enabled', 'createdAt', 'updatedAt', 'lastLoginAt', 'loginsCount', 'credential.state', 'externalId',
  'locale', 'timezone'];

/**
 * What can be written into the search, to look at and to try.
 *
 * @param use gets the example to search for
 * @param add gets the beginning of a clause to put behind what is written
 */
export const searchHelp = (use, add) => html`
  <div class="row g-4">
    <div class="col-lg-7">
      <h2 class="h4">${t('search.examples')}</h2>
      <dl class="row mb-0">${EXAMPLES.map(([query, key]) => html`
        <dt class="col-sm-6 mb-1"><button type="button" class="btn btn-sm muster-example" @click=${() => use(query)}>
          <code>${query}</code></button></dt>
        <dd class="col-sm-6 mb-1 text-secondary">${t(`search.example.${key}`)}</dd>`)}</dl>
    </div>
    <div class="col-lg-5">
      <h2 class="h4">${t('search.fields')}</h2>
      <p class="text-secondary">${t('search.fieldsText')}</p>
      <div class="d-flex flex-wrap gap-1">${FIELDS.map(field => html`
        <button type="button" class="btn btn-sm muster-example" @click=${() => add(`${field}:`)}><code>${field}</code></button>`)}</div>
    </div>
  </div>`;
