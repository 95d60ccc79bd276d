import {html, nothing} from 'lit';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {queryMistake} from '../../ui/mistake.js';
import {searchHelp} from '../../ui/search-help.js';

/** So long after the last key it searches by itself. */
const PAUSE = 600;

/**
 * Whom to list, in words. Event `find` with the query, when somebody pauses or presses Enter.
 *
 * @property query what is searched for; `problem` what is wrong with it, if anything; `kept` whether what was found before is still shown
 */
class AccountSearch extends Element {
  static properties = {query: {}, problem: {attribute: false}, kept: {type: Boolean}, written: {state: true}, helping: {state: true}};

  #pause;

  willUpdate(changed) {
    if (changed.has('query')) {
      this.written = this.query;
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#pause);
    super.disconnectedCallback();
  }

  render() {
    // What was written since is not judged yet.
    const wrong = this.written === this.query
      ? queryMistake(this.query, this.problem, this.kept ? t('search.stillShown') : nothing) : null;
    return html`<form role="search" class="d-flex flex-wrap gap-2" @submit=${event => this.#now(event)}>
        <div class="input-icon flex-fill">
          <span class="input-icon-addon">${icon('search')}</span>
          <input type="search" class="form-control ${wrong ? 'is-invalid' : ''}" aria-label=${t('search.label')}
            placeholder=${t('search.placeholder')}
            .value=${this.written} maxlength="4000" autocomplete="off" autocapitalize="none" spellcheck="false"
            aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'search-mistake' : nothing}
            @input=${event => this.#later(event)}>
        </div>
        <button type="button" class="btn" aria-expanded=${Boolean(this.helping)} aria-controls="search-help" @click=${() => {
          this.helping = !this.helping;
        }}>${icon('help')} ${t('search.help')}</button>
      </form>
      <div id="search-mistake" role="status">${wrong ?? nothing}</div>
      <div id="search-help" class="pt-3" ?hidden=${!this.helping}>${this.helping
        ? searchHelp(query => this.#use(query), clause => this.#add(clause)) : nothing}</div>`;
  }

  #later(event) {
    this.written = event.target.value;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#search(), PAUSE);
  }

  #now(event) {
    event.preventDefault();
    this.#search();
  }

  #search() {
    clearTimeout(this.#pause);
    this.emit('find', this.written.trim());
  }

  #use(query) {
    this.written = query;
    this.#search();
    this.querySelector('input').focus();
  }

  #add(clause) {
    this.written = `${this.written.trimEnd()} ${clause}`.trimStart();
    this.querySelector('input').focus();
  }
}
customElements.define('muster-account-search', AccountSearch);
