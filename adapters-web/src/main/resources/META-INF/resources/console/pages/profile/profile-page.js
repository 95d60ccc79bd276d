import {html, nothing} from 'lit';
import {list} from '../../core/format.js';
import {PERMISSIONS, sentence} from '../../core/permissions.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {page} from '../../ui/page.js';
import '../tokens/token-list.js';
import './appearance.js';
import './own-password.js';
import './own-sessions.js';

const card = (title, body, action = nothing) => html`<div class="card mb-3">
  <div class="card-header"><h2 class="card-title">${title}</h2><div class="card-actions">${action}</div></div>${body}</div>`;

/** Who one is here, and what is one's own. */
class ProfilePage extends Element {
  render() {
    if (!session.who) {
      return nothing; // on the way out
    }
    const {userName, displayName, tenant} = session.who;
    const sessions = () => this.querySelector('muster-own-sessions');
    return page({
      title: t('profile.title'), subtitle: displayName ? `${displayName} (${userName})` : userName, narrow: true,
      body: html`
        ${card(t('profile.mayDo'), html`<div class="card-body">${this.#permissions()}
          <p class="text-secondary mb-0 mt-3">${t('profile.inTenant', {tenant})}</p></div>`)}
        ${card(t('profile.changePassword'), html`<div class="card-body">
          <muster-own-password @done=${() => sessions().reload()}></muster-own-password></div>`)}
        ${card(t('profile.sessions'), html`<muster-own-sessions></muster-own-sessions>`,
          html`<button type="button" class="btn" @click=${() => sessions().endAll()}>${icon('logout')}
            ${t('profile.signOutEverywhere')}</button>`)}
        ${card(t('tokens.title'), html`<muster-token-list></muster-token-list>`,
          html`<button type="button" class="btn" @click=${() => this.querySelector('muster-token-list').add()}>${icon('plus')}
            ${t('tokens.add')}</button>`)}
        ${card(t('profile.appearance'), html`<div class="card-body"><muster-appearance></muster-appearance></div>`)}`,
    });
  }

  #permissions() {
    const own = PERMISSIONS.filter(permission => session.may(permission));
    const others = session.who.permissions.filter(permission => !PERMISSIONS.includes(permission));
    return html`
      ${own.length ? html`<ul class="mb-0">${own.map(permission => html`<li>${sentence(permission)}</li>`)}</ul>`
        : html`<p class="mb-0">${t('profile.nothing')}</p>`}
      ${others.length ? html`<p class="mt-2 mb-0 text-secondary">${t('profile.others', {permissions: list(others)})}</p>` : nothing}`;
  }
}
customElements.define('muster-profile-page', ProfilePage);
