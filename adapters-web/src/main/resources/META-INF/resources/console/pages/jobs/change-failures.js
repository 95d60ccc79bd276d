import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';

const NAMED = 50;

/** The accounts that a change of many has left as they were, with the reasons. */
class ChangeFailures extends Element {
  static properties = {job: {attribute: false}, failures: {state: true}, problem: {state: true}};

  async connectedCallback() {
    super.connectedCallback();
    if (!this.job.outcome.failed) {
      return;
    }
    try {
      this.failures = await api.get(`changes/${this.job.id}/failures`, {limit: NAMED});
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const {items = [], total} = this.failures ?? {};
    return html`${problemAlert(this.problem)}${items.length ? html`
      <h3 class="h4 mt-3">${t('accounts.bulk.failed', {count: total})}</h3>
      <ul class="mb-0">${items.map(({userName, problems}) => html`
        <li>${userName ? html`<strong>${userName}</strong>: ` : nothing}${problems.map(({message}) => message).join('; ')}</li>`)}
        ${total > items.length ? html`<li>${t('accounts.bulk.more', {count: total - items.length})}</li>` : nothing}</ul>` : nothing}`;
  }
}
customElements.define('muster-change-failures', ChangeFailures);
