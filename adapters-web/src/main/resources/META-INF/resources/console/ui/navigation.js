import {html, nothing} from 'lit';
import {chooseLanguage, chooseTheme, THEMES} from '../core/preferences.js';
import {router} from '../core/router.js';
import {session} from '../core/session.js';
import {storage} from '../core/storage.js';
import {currentLanguage, LANGUAGES, t} from '../core/texts.js';
import {routes, SECTIONS} from '../routes.js';
import {Element} from './element.js';
import {icon} from './icon.js';
import './menu.js';

const THEME_ICONS = {light: 'sun', dark: 'moon', system: 'device-desktop'};

/** Where one can go, and who one is. On narrow screens it opens by a button. */
class Navigation extends Element {
  static properties = {current: {attribute: false}, open: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#close);
    addEventListener('muster-theme', this.#redraw);
  }

  disconnectedCallback() {
    router.removeEventListener('change', this.#close);
    removeEventListener('muster-theme', this.#redraw);
    super.disconnectedCallback();
  }

  #redraw = () => this.requestUpdate();

  #close = () => {
    this.open = false;
  };

  render() {
    // Nothing on the way out: whose name stands below is not known any more.
    return !session.who ? nothing : html`<aside class="navbar navbar-vertical navbar-expand-lg"><div class="container-fluid">
      <button type="button" class="navbar-toggler" aria-expanded=${Boolean(this.open)} aria-controls="navigation"
        aria-label=${t('navigation.menu')} @click=${() => {
          this.open = !this.open;
        }}>${icon('menu-2')}</button>
      <a class="navbar-brand muster-brand" href="./">Muster</a>
      <div class="navbar-collapse collapse ${this.open ? 'show' : ''}" id="navigation">
        <nav aria-label=${t('navigation.label')}>${SECTIONS.map(section => this.#section(section))}</nav>
        <div class="mt-auto p-2">${this.#who()}</div>
      </div>
    </div></aside>`;
  }

  #section(section) {
    const entries = routes.filter(route => route.nav === section && session.may(route.permission));
    return entries.length ? html`
      <h2 class="muster-section">${t(`navigation.${section}`)}</h2>
      <ul class="navbar-nav">${entries.map(route => html`
        <li class="nav-item ${route === this.current ? 'active' : ''}"><a class="nav-link" href=${route.path.slice(1)}
            aria-current=${route === this.current ? 'page' : nothing}>
          <span class="nav-link-icon">${icon(route.icon)}</span><span class="nav-link-title">${t(route.title)}</span></a></li>`)}
      </ul>` : nothing;
  }

  #who() {
    const theme = storage.get('theme') ?? 'system';
    const {userName, displayName, tenant} = session.who;
    return html`<muster-menu class="dropup w-100" kind="btn w-100 justify-content-start" .button=${html`${icon('user')}
        <span class="text-truncate">${displayName || userName}</span>`} label=${t('navigation.account', {name: displayName || userName})} .items=${[
      {label: t('profile.title'), hint: `${userName} · ${tenant}`, icon: icon('settings'), href: 'profile'},
      {label: t('tokens.title'), icon: icon('key'), href: 'tokens'},
      null,
      ...THEMES.map(name => ({label: t(`navigation.${name}`), icon: icon(THEME_ICONS[name]), checked: name === theme,
        action: () => chooseTheme(name)})),
      null,
      ...Object.entries(LANGUAGES).map(([tag, name]) => ({label: name, icon: icon('language'), checked: tag === currentLanguage(),
        action: () => chooseLanguage(tag)})),
      null,
      {label: t('navigation.signOut'), icon: icon('logout'), action: () => this.#signOut()},
    ]}></muster-menu>`;
  }

  async #signOut() {
    await session.signOut();
    router.go('sign-in');
  }
}
customElements.define('muster-navigation', Navigation);
