import {html} from 'lit';
import {api} from '../../core/api.js';
import {Listing} from '../../core/listing.js';
import {accountsWith} from '../../core/phrase.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {signButton} from '../../ui/buttons.js';
import {dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import './team-form.js';

class TeamsPage extends Element {
  #teams = new Listing(this, 'teams');

  render() {
    return page({
      title: t('teams.title'), subtitle: t('teams.subtitle'),
      actions: this.#add('btn btn-primary'),
      body: html`<div class="card">${table({
        label: t('teams.title'), listing: this.#teams, key: team => team.name,
        none: empty({sign: 'users-group', title: t('teams.none'), text: t('teams.noneText'), action: this.#add('btn')}),
        columns: [
          {head: t('teams.name'), cell: team => html`<a href=${accountsWith(team.name, 'teams')}>${team.name}</a>`},
          {head: t('teams.parent'), cell: team => team.parent},
          {head: t('common.actions'), quiet: true, cell: team => this.#actions(team)},
        ]})}</div>`,
    });
  }

  #add(look) {
    return session.may('settings:manage') ? html`<button type="button" class=${look} @click=${() => this.#edit()}>
      ${icon('plus')} ${t('teams.add')}</button>` : '';
  }

  #actions(team) {
    return session.may('settings:manage') ? html`<div class="text-end text-nowrap">
      ${signButton('edit', t('teams.editOne', team), () => this.#edit(team))}
      ${signButton('trash', t('teams.deleteOne', team), () => this.#delete(team))}
    </div>` : '';
  }

  async #edit(team) {
    const saved = await dialog({
      title: team ? t('teams.editOne', team) : t('teams.add'),
      content: close => html`<muster-team-form .team=${team} @done=${event => close(event.detail)}></muster-team-form>`,
    });
    if (saved) {
      toast(t('teams.saved', saved));
      this.#teams.reload();
    }
  }

  /** Only a team that nobody is in can be deleted: to take it back brings everything back. */
  async #delete(team) {
    const members = close => html`
      <a class="btn" href=${accountsWith(team.name, 'teams')} @click=${() => close()}>${t('teams.members')}</a>`;
    if (await act(t('teams.deleteOne', team), () => api.delete(`teams/${encodeURIComponent(team.name)}`), members)) {
      toast(t('teams.deleted', team), {undo: async () => {
        await act(t('common.undo'), () => api.post('teams', team));
        this.#teams.reload();
      }});
      this.#teams.reload();
    }
  }
}
customElements.define('muster-teams-page', TeamsPage);
