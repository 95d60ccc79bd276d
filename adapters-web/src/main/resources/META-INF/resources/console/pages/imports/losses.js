import {html, nothing} from 'lit';
import {Listing} from '../../core/listing.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';

/** Whose memberships would be lost, and which. */
class ImportLosses extends Element {
  static properties = {job: {}, lost: {type: Number}, applied: {type: Boolean}};

  #listing = null;

  willUpdate() {
    this.#listing ??= new Listing(this, `imports/${this.job}/rows`, {losing: true, limit: 10});
  }

  render() {
    const {items, total, more, loading, problem} = this.#listing;
    return html`<section class="card mb-3 muster-losses" aria-labelledby="losses">
      <div class="card-header"><h2 class="card-title" id="losses">${icon('alert-triangle')}
        ${t(this.applied ? 'imports.loss.applied' : 'imports.loss.title', {count: this.lost})}</h2></div>
      <div class="card-body">
        <p>${t(this.applied ? 'imports.loss.appliedText' : 'imports.loss.text', {count: total})}</p>
        ${problem ? problemAlert(problem, {retry: () => this.#listing.reload()}) : nothing}
        <ul class="list-unstyled mb-0">${items.map(({row, key, membershipsLost}) => html`<li class="mb-1" data-row=${row}>
          <strong class="text-break">${key}</strong>
          ${membershipsLost.map(team => html` <span class="muster-name muster-gone">− <del>${team}</del></span>`)}</li>`)}</ul>
        ${more ? html`<button type="button" class="btn btn-sm mt-2 ${loading ? 'btn-loading' : ''}"
          @click=${() => this.#listing.loadMore()}>${t('imports.loss.more', {count: total - items.length})}</button>` : nothing}
      </div></section>`;
  }
}
customElements.define('muster-import-losses', ImportLosses);
