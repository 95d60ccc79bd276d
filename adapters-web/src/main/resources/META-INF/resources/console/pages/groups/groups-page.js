import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {all} from '../../core/all.js';
import {api} from '../../core/api.js';
import {accountsWith} from '../../core/phrase.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {problemAlert} from '../../ui/alert.js';
import {signButton} from '../../ui/buttons.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty, placeholder} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {tree} from './group-tree.js';
import './group-form.js';

class GroupsPage extends Element {
  static properties = {groups: {state: true}, problem: {state: true}, wanted: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      this.groups = await all('groups');
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return page({
      title: t('groups.title'), subtitle: t('groups.subtitle'),
      actions: this.#add('btn btn-primary'),
      body: html`<div class="card">
        ${this.problem ? html`<div class="card-body">${problemAlert(this.problem, {retry: () => this.#load()})}</div>` : nothing}
        ${this.groups?.length ? this.#tree() : this.problem ? nothing : this.groups
          ? empty({sign: 'hierarchy-2', title: t('groups.none'), text: t('groups.noneText'), action: this.#add('btn')}) : placeholder()}
      </div>`,
    });
  }

  #tree() {
    const wanted = (this.wanted ?? '').toLowerCase();
    const lines = tree(this.groups, ({name, label}) => !wanted || `${name}\n${label ?? ''}`.toLowerCase().includes(wanted));
    return html`
      <div class="card-header"><input class="form-control muster-find" type="search" aria-label=${t('groups.find')}
        placeholder=${t('groups.find')} @input=${event => {
          this.wanted = event.target.value.trim();
        }}></div>
      <div class="table-responsive" tabindex="0" role="region" aria-label=${t('groups.title')}>
        <table class="table table-vcenter card-table" aria-label=${t('groups.title')}>
          <thead><tr><th scope="col">${t('groups.name')}</th><th scope="col">${t('groups.label')}</th>
            <th scope="col"><span class="visually-hidden">${t('common.actions')}</span></th></tr></thead>
          <tbody>${repeat(lines, ({group}) => group.name, line => this.#line(line))}</tbody>
        </table>
      </div>
      <div class="card-footer text-secondary" role="status">${lines.length
        ? t('common.shown', {count: this.groups.length, shown: lines.length}) : t('groups.notFound')}</div>`;
  }

  #line({group, depth}) {
    return html`<tr>
      <th scope="row" class="fw-medium muster-depth-${Math.min(depth, 8)}">
        ${depth ? html`<span class="text-secondary" aria-hidden="true">└</span>` : nothing} <a
        href=${accountsWith(group.name, 'groups', 'mainGroup')}>${group.name}</a>${depth
          ? html` <span class="visually-hidden">${t('groups.below', {parent: group.parent})}</span>` : nothing}</th>
      <td>${group.label}</td>
      <td>${this.#actions(group)}</td></tr>`;
  }

  #add(look) {
    return session.may('settings:manage') ? html`<button type="button" class=${look} ?disabled=${!this.groups}
      @click=${() => this.#edit()}>${icon('plus')} ${t('groups.add')}</button>` : nothing;
  }

  #actions(group) {
    return session.may('settings:manage') ? html`<div class="text-end text-nowrap">
      ${signButton('plus', t('groups.addBelow', group), () => this.#edit(undefined, group.name))}
      ${signButton('edit', t('groups.editOne', group), () => this.#edit(group))}
      ${signButton('trash', t('groups.deleteOne', group), () => this.#delete(group))}
    </div>` : nothing;
  }

  async #edit(group, parent) {
    const saved = await dialog({
      title: group ? t('groups.editOne', group) : parent ? t('groups.addBelow', {name: parent}) : t('groups.add'),
      content: close => html`<muster-group-form .group=${group} .parent=${parent} .groups=${this.groups}
        @done=${event => close(event.detail)}></muster-group-form>`,
    });
    if (saved) {
      toast(t('groups.saved', saved));
      this.#load();
    }
  }

  /** Only a group that nothing refers to can be deleted: to take it back brings everything back. */
  async #delete(group) {
    const members = close => html`
      <a class="btn" href=${accountsWith(group.name, 'groups', 'mainGroup')} @click=${() => close()}>${t('groups.members')}</a>`;
    if (await act(t('groups.deleteOne', group), () => api.delete(`groups/${encodeURIComponent(group.name)}`), members)) {
      toast(t('groups.deleted', group), {undo: async () => {
        await act(t('common.undo'), () => api.post('groups', group));
        this.#load();
      }});
      this.#load();
    }
  }
}
customElements.define('muster-groups-page', GroupsPage);
