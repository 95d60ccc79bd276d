import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {queryMistake} from '../../ui/mistake.js';
import {searchHelp} from '../../ui/search-help.js';

/**
 * Who is meant, in the language of searches. What is wrong is marked where it stands. Event `edit` with the text.
 *
 * @property problem of the last trial; only that of the query is told here
 * @property asked the query that the problem is of
 * @property count how many are meant, a template
 */
class QueryField extends Element {
  static properties = {value: {}, asked: {}, problem: {attribute: false}, count: {attribute: false}, helping: {state: true}};

  render() {
    const wrong = queryMistake(this.asked, this.problem);
    return html`
      <label class="form-label" for="export-query">${t('exports.query')}</label>
      <div class="d-flex flex-wrap gap-2">
        <div class="input-icon flex-fill">
          <span class="input-icon-addon">${icon('search')}</span>
          <input class="form-control ${wrong ? 'is-invalid' : ''}" id="export-query" type="search" autocomplete="off" spellcheck="false"
            placeholder=${t('exports.queryPlaceholder')} .value=${this.value ?? ''} aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${wrong ? 'export-query-error export-query-hint' : 'export-query-hint'}
            @input=${event => this.emit('edit', event.target.value)}>
        </div>
        <button type="button" class="btn" aria-expanded=${Boolean(this.helping)} aria-controls="export-query-help" @click=${() => {
          this.helping = !this.helping;
        }}>${icon('help')} ${t('search.help')}</button>
      </div>
      <div id="export-query-error" aria-live="polite">${wrong ?? nothing}</div>
      <div class="d-flex flex-wrap gap-2 mt-2">
        <div class="form-hint m-0 flex-fill" id="export-query-hint">${t('exports.queryHint')}</div>
        <strong role="status">${this.count}</strong>
      </div>
      <div id="export-query-help" class="pt-3" ?hidden=${!this.helping}>${this.helping
        ? searchHelp(query => this.#write(query), clause => this.#write(`${(this.value ?? '').trimEnd()} ${clause}`.trimStart()))
        : nothing}</div>`;
  }

  #write(query) {
    this.emit('edit', query);
    this.querySelector('input').focus();
  }
}
customElements.define('muster-export-query', QueryField);
