import {html, nothing} from 'lit';
import {ago, moment, number} from '../../core/format.js';
import {call} from '../../core/api.js';
import {fieldName} from '../../core/names.js';
import {Problem} from '../../core/problem.js';
import {router} from '../../core/router.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {confirm} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {placeholder} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {access, aside, data, identity} from './account-sections.js';
import {state} from './columns.js';
import {Draft} from './draft.js';
import {Messages} from './messages.js';
import {keepUnsaved} from './unsaved.js';
import {sendPasswordLink} from './password-link.js';
import '../../ui/menu.js';
import './account-history.js';

const PATCH = 'application/merge-patch+json';
const CHANGED = 412;

/** One account: who it is, what it may do, what became of it. `id` is the address's. */
class AccountPage extends Element {
  static properties = {id: {attribute: false}, draft: {state: true}, conflict: {state: true}, problem: {state: true}};

  #etag;
  #looks = 0;
  #unsaved = keepUnsaved(this, () => this.draft?.dirty);
  #form = new Form(this, () => this.#save());
  #seen = new Messages(this);

  get #path() {
    return `accounts/${encodeURIComponent(this.id)}`;
  }

  firstUpdated() {
    this.#load();
  }

  updated() {
    this.#seen.look(this.problem, this.#form.problem, this.conflict);
  }

  async #load() {
    try {
      this.#take(await call('GET', this.#path));
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  /** What the server answers becomes what is shown; what was changed here stays changed. */
  #take({data: account, etag}) {
    this.#etag = etag;
    this.#looks++;
    this.draft = this.draft ? this.draft.onto(account) : new Draft(account);
  }

  render() {
    const account = this.draft?.account;
    if (!account) {
      return page({title: t('accounts.single'),
        body: this.problem ? problemAlert(this.problem, {retry: () => this.#load()}) : placeholder(12)});
    }
    const frozen = !session.may('accounts:manage');
    const parts = {form: this.#form, draft: this.draft, frozen, set: (key, value) => this.#set(key, value)};
    return page({
      title: account.displayName || account.userName,
      subtitle: html`<a class="text-decoration-underline" href="accounts">${t('accounts.title')}</a> · ${account.userName} ·
        ${account.connection} ${state(account)}`,
      actions: frozen ? nothing : this.#actions(account),
      body: html`<form @submit=${this.#form.submit} novalidate class="row">
        <div class="col-12 muster-messages">${problemAlert(this.problem)}${this.#form.alert()}${this.#conflict()}</div>
        <div class="col-lg-8">${identity(parts)}${access(parts)}${data(parts)}</div>
        <div class="col-lg-4">
          ${aside(t('accounts.section.signIn'), this.#signIn(account))}
          ${aside(t('accounts.section.history'), html`<muster-account-history account=${account.id}
            .version=${this.#looks}></muster-account-history>`)}
        </div>
        ${frozen ? nothing : html`<div class="col-12 muster-save-place"><div class="muster-save">
          <span class="flex-fill" role="status">${t(this.draft.dirty ? 'accounts.unsaved' : 'accounts.allSaved')}</span>
          <button type="button" class="btn" ?disabled=${!this.draft.dirty} @click=${() => this.#discard()}>${t('accounts.discard')}</button>
          ${this.#form.button(t('common.save'))}
        </div></div>`}
      </form>`,
    });
  }

  #actions(account) {
    return html`
      ${account.credential.state === 'NONE' ? nothing : html`<button type="button" class="btn" @click=${() => this.#try(async () => {
        if (await sendPasswordLink(account)) {
          await this.#load();
        }
      })}>${icon('key')} ${t('link.title')}</button>`}
      <button type="button" class="btn" @click=${() => this.#try(() => this.#enable(!account.enabled))}>
        ${icon(account.enabled ? 'user-off' : 'user-check')}
        ${t(account.enabled ? 'accounts.bulk.disable' : 'accounts.bulk.enable')}</button>
      <button type="button" class="btn btn-outline-danger" @click=${() => this.#try(() => this.#delete())}>
        ${icon('trash')} ${t('accounts.bulk.delete')}</button>`;
  }

  #signIn({credential, lastLoginAt, loginsCount, createdAt, updatedAt, id}) {
    const line = (head, content) => html`<dt class="col-5">${head}</dt><dd class="col-7">${content}</dd>`;
    const time = iso => html`<span title=${moment(iso)}>${ago(iso)}</span>`;
    return html`<p>${t(`accounts.credentialText.${credential.state}`)}</p><dl class="row mb-0">
      ${line(fieldName('lastLoginAt'), lastLoginAt ? time(lastLoginAt) : t('accounts.never'))}
      ${line(fieldName('loginsCount'), number(loginsCount))}
      ${line(fieldName('createdAt'), time(createdAt))}
      ${line(fieldName('updatedAt'), time(updatedAt))}
      ${line('Id', html`<code class="text-break">${id}</code>`)}</dl>`;
  }

  #set(key, value) {
    this.draft = this.draft.with(key, value);
  }

  #discard() {
    this.draft = new Draft(this.draft.account);
    this.conflict = null;
    this.#form.problem = null;
  }

  async #save() {
    if (!this.draft.dirty) {
      return;
    }
    if (this.draft.problems.length) {
      throw new Problem({detail: t('accounts.json.wrong'), problems: this.draft.problems});
    }
    try {
      const answer = await call('PATCH', this.#path, {body: this.draft.patch, type: PATCH, etag: this.#etag});
      this.draft = null;
      this.#take(answer);
      this.conflict = this.problem = null;
      toast(t('accounts.saved', {name: answer.data.userName}));
    } catch (problem) {
      if (problem.status !== CHANGED) {
        throw problem;
      }
      const theirs = await call('GET', this.#path);
      this.conflict = {theirs, both: this.draft.against(theirs.data)};
    }
  }

  /** Somebody else was faster: theirs is shown beneath what was written here, and nothing is lost. */
  #conflict() {
    return this.conflict ? alert('warning', html`<h2 class="alert-heading h4">${t('accounts.conflict.title')}</h2>
      <p>${t(this.conflict.both.length ? 'accounts.conflict.both' : 'accounts.conflict.others')}</p>
      <ul>${this.conflict.both.map(({key, theirs}) => html`<li>
        ${t('accounts.conflict.theirs', {field: fieldName(key), value: theirs})}</li>`)}</ul>
      <div class="d-flex flex-wrap gap-2">
        <button type="button" class="btn btn-primary" @click=${() => this.#rebase(true)}>${t('accounts.conflict.keep')}</button>
        <button type="button" class="btn" @click=${() => this.#rebase(false)}>${t('accounts.conflict.drop')}</button>
      </div>`) : nothing;
  }

  #rebase(keep) {
    const {theirs} = this.conflict;
    if (!keep) {
      this.draft = null;
    }
    this.#take(theirs);
    this.conflict = null;
  }

  async #enable(enabled) {
    this.#take(await call('PATCH', this.#path, {body: {enabled}, type: PATCH}));
    toast(t(enabled ? 'accounts.bulk.enableDone' : 'accounts.bulk.disableDone', {count: 1}), {undo: () => this.#try(() => this.#enable(!enabled))});
  }

  async #delete() {
    const {userName} = this.draft.account;
    if (await confirm({title: t('accounts.deleteTitle', {name: userName}), text: t('accounts.deleteText'), action: t('common.delete')})) {
      await call('DELETE', this.#path);
      this.#unsaved.forget();
      toast(t('accounts.deleted', {name: userName}));
      router.go('accounts');
    }
  }

  async #try(action) {
    try {
      this.problem = null;
      await action();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }
}
customElements.define('muster-account-page', AccountPage);
