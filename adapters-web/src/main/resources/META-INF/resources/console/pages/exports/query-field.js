import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {marked} from '../../ui/mistake.js';
import {place} from './draft.js';

/**
 * Who is meant, in the language of searches. What is wrong is marked where it stands. Event `edit` with the text.
 *
 * @property problem of the last trial; only that of the query is told here
 * @property asked the query that the problem is of
 * @property count how many are meant, a template
 */
class QueryField extends Element {
  static properties = {value: {}, asked: {}, problem: {attribute: false}, count: {attribute: false}};

  render() {
    const problem = this.problem?.problems?.find(one => one.path?.startsWith('query'));
    const at = place(this.problem);
    return html`
      <label class="form-label" for="export-query">${t('exports.query')}</label>
      <div class="input-icon">
        <span class="input-icon-addon">${icon('search')}</span>
        <input class="form-control ${problem ? 'is-invalid' : ''}" id="export-query" type="search" autocomplete="off" spellcheck="false"
          placeholder=${t('exports.queryPlaceholder')} .value=${this.value ?? ''} aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'export-query-error export-query-hint' : 'export-query-hint'}
          @input=${event => this.emit('edit', event.target.value)}>
      </div>
      <div id="export-query-error" aria-live="polite">${problem ? html`
        ${at === undefined ? nothing : marked(this.asked, at)}
        <div class="invalid-feedback d-block">${problem.message}</div>` : nothing}</div>
      <div class="d-flex flex-wrap gap-2 mt-2">
        <div class="form-hint m-0 flex-fill" id="export-query-hint">${t('exports.queryHint')}</div>
        <strong role="status">${this.count}</strong>
      </div>`;
  }
}
customElements.define('muster-export-query', QueryField);
