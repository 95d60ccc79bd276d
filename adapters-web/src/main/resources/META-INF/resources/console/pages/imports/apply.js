import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {isNumber, list} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {icon} from '../../ui/icon.js';

/** Layouts whose rows are not accounts, or not all of them. */
const NO_ACCOUNTS = ['akeneo-roles', 'akeneo-groups', 'teams', 'bundle'];

/** What applying a plan would do, in one sentence, or '' where that is nothing. */
export function consequence({plan, layout}) {
  const rows = NO_ACCOUNTS.includes(layout) ? 'rows' : 'accounts';
  const parts = [];
  for (const kind of ['create', 'update']) {
    if (plan[kind]) {
      parts.push(t(`imports.apply.${kind}.${rows}`, {count: plan[kind]}));
    }
  }
  for (const kind of ['teams', 'groups', 'roles']) {
    const {length} = plan[`${kind}ToCreate`];
    if (length) {
      parts.push(t(`imports.apply.${kind}`, {count: length}));
    }
  }
  if (plan.membershipsLost) {
    parts.push(t('imports.apply.lost', {count: plan.membershipsLost}));
  }
  if (plan.linksToSend) {
    parts.push(t('imports.apply.links', {count: plan.linksToSend}));
  }
  return parts.length ? t('imports.apply.will', {what: list(parts)}) : '';
}

/**
 * What would be done, and the buttons that have it done or not. Events `applied` with the import, and `discard`.
 *
 * @property job the import, in state PLANNED
 * @property reviewed whether the review is there to be read
 */
class ImportApply extends Element {
  static properties = {job: {attribute: false}, reviewed: {type: Boolean}, typed: {state: true}};

  #form = new Form(this, async () => {
    const {lossToConfirm, membershipsLost} = this.job.plan;
    const job = await api.post(`imports/${this.job.id}/apply`, undefined, lossToConfirm ? {membershipsLost} : undefined);
    this.emit('applied', job);
  });

  constructor() {
    super();
    this.typed = '';
  }

  get #confirmed() {
    const {lossToConfirm, membershipsLost} = this.job.plan;
    return !lossToConfirm || isNumber(this.typed, membershipsLost);
  }

  render() {
    const {plan} = this.job;
    const what = consequence(this.job);
    return html`<form class="card muster-apply" @submit=${this.#form.submit}><div class="card-body">
      ${this.#form.alert()}
      <h2 class="card-title">${t('imports.apply.title')}</h2>
      <div><p id="consequence">${what || t('imports.apply.nothing')}
        ${plan.reject ? t('imports.apply.rejected', {count: plan.reject}) : nothing}</p>
      ${plan.lossToConfirm ? html`<div class="mt-2">
        <label class="form-label" for="loss">${t('imports.apply.confirm', {count: plan.membershipsLost})}</label>
        <input class="form-control muster-number" id="loss" inputmode="numeric" autocomplete="off"
          .value=${this.typed} @input=${event => {
            this.typed = event.target.value;
          }}></div>` : nothing}</div>
      <div class="d-flex flex-wrap gap-2">
        ${what ? html`<button type="submit" class="btn btn-primary ${this.#form.busy ? 'btn-loading' : ''}" aria-describedby="consequence"
          ?disabled=${!this.reviewed || !this.#confirmed || this.#form.busy}>
          ${icon('check')} ${t('imports.apply.action')}</button>` : nothing}
        <button type="button" class="btn" @click=${() => this.emit('discard')}>${t('imports.apply.discard')}</button>
      </div>
    </div></form>`;
  }
}
customElements.define('muster-import-apply', ImportApply);
