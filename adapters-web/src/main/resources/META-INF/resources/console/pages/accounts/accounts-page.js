import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {router} from '../../core/router.js';
import {Rows} from '../../core/rows.js';
import {Selection} from '../../core/selection.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {confirm} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {meant, those, undoable} from './bulk.js';
import {changeMany} from './change-dialog.js';
import {askForColumns} from './columns-dialog.js';
import {chosenKeys, columnsOf, keepKeys, SORTED_BY} from './columns.js';
import {exportAccounts} from './export-dialog.js';
import {toolbar} from './toolbar.js';
import {transferMenu} from './transfer-menu.js';
import '../../ui/grid.js';
import './account-search.js';

/** Who deletes more says how many. */
const UNCOUNTED = 10;

/** What the address says is to be listed. */
function wanted() {
  const {query = '', sort = '', disabled} = router.query;
  return {query, sort: SORTED_BY.includes(sort.replace(/^-/, '')) ? sort : 'userName', includeDisabled: disabled !== 'false'};
}

/** All accounts: searched, sorted, selected, and what can be done to many at once. */
class AccountsPage extends Element {
  static properties = {search: {state: true}, selection: {state: true}, keys: {state: true}, problem: {state: true}};

  #rows;

  constructor() {
    super();
    this.search = wanted();
    this.selection = Selection.NONE;
    this.keys = chosenKeys();
    this.#rows = new Rows(this, 'accounts', this.search);
  }

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#follow);
  }

  disconnectedCallback() {
    router.removeEventListener('change', this.#follow);
    super.disconnectedCallback();
  }

  /** Somebody came to this page again, by a link or a step back. */
  #follow = () => {
    if (router.path === '/accounts' && JSON.stringify(wanted()) !== JSON.stringify(this.search)) {
      this.#find(wanted());
    }
  };

  render() {
    return page({
      title: t('accounts.title'), subtitle: t('accounts.subtitle'), actions: this.#actions(),
      body: html`<div class="card">
        <div class="card-body border-bottom py-3"><muster-account-search .query=${this.search.query} .problem=${this.#rows.problem}
          ?kept=${this.#rows.loaded}
          @find=${event => this.#change({query: event.detail})}></muster-account-search></div>
        ${toolbar({rows: this.#rows, search: this.search, selection: this.selection, select: selection => this.#select(selection),
          act: verb => this.#act(verb), showDisabled: includeDisabled => this.#change({includeDisabled}), columns: () => this.#columns()})}
        ${this.problem ? html`<div class="p-3">${problemAlert(this.problem)}</div>` : nothing}
        ${this.#trouble()}
        ${this.#list()}
      </div>`,
    });
  }

  #list() {
    const rows = this.#rows;
    if (rows.loaded && !rows.total) {
      return this.#none();
    }
    return !rows.loaded && rows.problem ? nothing : html`<muster-grid label=${t('accounts.title')} .rows=${rows} .version=${rows.version}
      .columns=${columnsOf(this.keys)} sort=${this.search.sort} .selection=${this.selection} .nameOf=${account => account.userName}
      @sort=${event => this.#change({sort: event.detail})} @select=${event => this.#choose(event.detail)}
      @open=${event => router.go(`accounts/${event.detail.id}`)}></muster-grid>`;
  }

  #actions() {
    return html`
      ${transferMenu(this.search, this.selection, of => this.#export(of))}
      ${session.may('accounts:manage') ? html`<a class="btn btn-primary" href="accounts/new">
        ${icon('user-plus')} ${t('accounts.add')}</a>` : nothing}`;
  }

  /** What is wrong with the query is told beside it. */
  #trouble() {
    const problem = this.#rows.problem;
    return problem && !problem.code?.startsWith('query.') || problem?.code === 'query.too-slow'
      ? html`<div class="p-3">${problemAlert(problem, {retry: () => this.#rows.retry()})}</div>` : nothing;
  }

  #none() {
    return this.search.query || !this.search.includeDisabled
      ? empty({sign: 'search', title: t('accounts.notFound'), text: t('accounts.notFoundText'),
        action: html`<button type="button" class="btn" @click=${() => this.#change({query: '', includeDisabled: true})}>
          ${t('accounts.showAll')}</button>`})
      : empty({sign: 'users', title: t('accounts.none'), text: t('accounts.noneText'),
        action: session.may('accounts:import') ? html`
          <a class="btn" href="imports/new">${icon('file-import')} ${t('transfer.import')}</a>` : nothing});
  }

  #change(values) {
    this.#find({...this.search, ...values});
    const {query, sort, includeDisabled} = this.search;
    router.setQuery({query, sort: sort === 'userName' ? '' : sort, disabled: includeDisabled ? '' : 'false'});
  }

  async #find(search) {
    this.search = search;
    this.selection = Selection.NONE;
    await this.#rows.reload(search);
    this.querySelector('muster-grid')?.toTop();
  }

  #select(selection) {
    this.selection = selection;
  }

  #choose({item, all}) {
    if (item) {
      this.selection = (this.selection.all ? Selection.of(this.#rows.held) : this.selection).toggled(item);
    } else {
      this.selection = all ? Selection.of(this.#rows.held) : Selection.NONE;
    }
  }

  async #columns() {
    const keys = await askForColumns(this.keys);
    if (keys) {
      this.keys = keys;
      keepKeys(keys);
    }
  }

  /** @param of the Selection to export; everybody where it is left out */
  #export(of) {
    const {query, includeDisabled} = this.search;
    return exportAccounts(!of ? {} : of.all ? {query, shown: this.#rows.total, includeDisabled} : {accounts: of.items});
  }

  async #act(verb) {
    if (verb === 'export') {
      await this.#export(this.selection);
      return;
    }
    const {selection} = this;
    const count = selection.all ? this.#rows.total : selection.size;
    const sure = verb === 'enable' && !selection.all || await confirm({
      title: t(`accounts.bulk.${verb}Title`), danger: verb === 'delete', text: t(`accounts.bulk.${verb}Sure`, {count}),
      number: verb === 'delete' && count > UNCOUNTED ? count : undefined, action: t(`accounts.bulk.${verb}`)});
    if (sure) {
      await this.#guarded(async () => this.#run(verb, await meant(selection, this.search, count)));
    }
  }

  /** What stands in the way is told above the list. */
  async #guarded(work) {
    this.problem = null;
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #run(verb, {whom, accounts = []}) {
    const job = await changeMany(verb, whom);
    if (job) {
      const undo = {enable: 'disable', disable: 'enable'}[verb];
      const changed = undo ? undoable(job, accounts, verb === 'enable') : [];
      toast(t(`accounts.bulk.${verb}Done`, {count: job.outcome.changed}), changed.length
        ? {undo: () => this.#guarded(() => this.#run(undo, those(changed)))} : {});
      this.selection = Selection.of(await this.#refused(job, accounts));
    }
    this.#rows.reload();
  }

  /** Those of the accounts that were left as they were stay selected. */
  async #refused(job, accounts) {
    if (!job.outcome.failed || !accounts.length) {
      return [];
    }
    const {items} = await api.get(`changes/${job.id}/failures`, {limit: 1000});
    return accounts.filter(({id}) => items.some(({accountId}) => accountId === id));
  }
}
customElements.define('muster-accounts-page', AccountsPage);
