import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {place} from './draft.js';

/** Where the marked part of a query ends: with the word or the one sign that stands there. */
const end = (query, at) => at + Math.max(1, /^[\w.@-]*/.exec(query.slice(at))[0].length);

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
        ${at === undefined ? nothing : this.#marked(this.asked, at)}
        <div class="invalid-feedback d-block">${problem.message}</div>` : nothing}</div>
      <div class="d-flex flex-wrap gap-2 mt-2">
        <div class="form-hint m-0 flex-fill" id="export-query-hint">${t('exports.queryHint')}</div>
        <strong role="status">${this.count}</strong>
      </div>`;
  }

  /** The place is told in the message; this is for the eye. */
  #marked(query, at) {
    const to = end(query, at);
    return html`<div class="muster-query" aria-hidden="true"><code>${
      query.slice(0, at)}<mark>${query.slice(at, to) || '\u00a0'}</mark>${query.slice(to)}</code></div>`;
  }
}
customElements.define('muster-export-query', QueryField);
