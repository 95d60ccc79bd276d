import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {fieldName} from '../../core/names.js';
import {Problem} from '../../core/problem.js';
import {router} from '../../core/router.js';
import {settings} from '../../core/settings.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {page} from '../../ui/page.js';
import {toast} from '../../ui/toast.js';
import {access, aside, data, identity} from './account-sections.js';
import {Draft} from './draft.js';
import {Messages} from './messages.js';
import {keepUnsaved} from './unsaved.js';

const LOCAL = 'local';

/** A new account. */
class NewAccountPage extends Element {
  static properties = {draft: {state: true}, connections: {state: true}, connection: {state: true}, problem: {state: true}};

  #unsaved = keepUnsaved(this, () => this.draft.dirty);
  #form = new Form(this, ({password}) => this.#add(password));
  #seen = new Messages(this);

  constructor() {
    super();
    this.draft = new Draft({});
    this.connection = LOCAL;
    this.connections = [];
  }

  async firstUpdated() {
    try {
      this.connections = (await api.get('connections', {limit: 1000})).items;
      if (!this.connections.some(({name}) => name === LOCAL)) {
        this.connection = this.connections[0]?.name;
      }
    } catch (problem) {
      this.problem = problem;
    }
  }

  updated() {
    this.#seen.look(this.problem, this.#form.problem);
  }

  render() {
    const parts = {form: this.#form, draft: this.draft, frozen: false, set: (key, value) => {
      this.draft = this.draft.with(key, value);
    }};
    return page({
      title: t('accounts.add'), subtitle: html`<a class="text-decoration-underline" href="accounts">${t('accounts.title')}</a>`,
      body: html`<form @submit=${this.#form.submit} novalidate class="row">
        <div class="col-12 muster-messages">${problemAlert(this.problem)}${this.#form.alert()}</div>
        <div class="col-lg-8">${identity(parts)}${access(parts)}${data(parts)}</div>
        <div class="col-lg-4">${aside(t('accounts.section.signIn'), this.#signIn())}</div>
        <div class="col-12 muster-save-place"><div class="muster-save"><span class="flex-fill"></span><a class="btn" href="accounts">${t('common.cancel')}</a>
          ${this.#form.button(t('accounts.add'))}</div></div>
      </form>`,
    });
  }

  #signIn() {
    const local = this.connections.find(({name}) => name === this.connection)?.kind !== 'directory';
    return html`
      ${this.connections.length > 1 ? this.#form.select({name: 'connection', label: fieldName('connection'),
        hint: t('accounts.hint.connection'), value: this.connection, options: this.connections.map(({name}) => [name, name]),
        change: name => {
          this.connection = name;
        }}) : nothing}
      ${local ? this.#form.input({name: 'password', type: 'password', label: fieldName('password'), autocomplete: 'new-password',
        hint: t('accounts.hint.password', {count: settings.passwordMinLength})}) : html`<p>${t('accounts.credentialText.NONE')}</p>`}`;
  }

  async #add(password) {
    if (this.draft.problems.length) {
      throw new Problem({detail: t('accounts.json.wrong'), problems: this.draft.problems});
    }
    const made = await api.post('accounts', {...this.draft.patch, connection: this.connection, ...(password ? {password} : {})});
    this.#unsaved.forget();
    toast(t('accounts.added', {name: made.userName}));
    router.go(`accounts/${made.id}`);
  }
}
customElements.define('muster-new-account-page', NewAccountPage);
