import {html, nothing} from 'lit';
import {router, match} from './core/router.js';
import {list} from './core/format.js';
import {session} from './core/session.js';
import {preferredLanguage, t, useLanguage} from './core/texts.js';
import {problemAlert} from './ui/alert.js';
import {Element} from './ui/element.js';
import {lonely} from './ui/page.js';
import {empty, placeholder} from './ui/table.js';
import {askToSignInAgain} from './pages/sign-in/sign-in-form.js';
import {routes} from './routes.js';
import './ui/navigation.js';

/** The console: whatever the address names, in the frame that all pages have. */
class App extends Element {
  static properties = {route: {state: true}, values: {state: true}, nowhere: {state: true}, problem: {state: true},
    ready: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', () => this.#show());
    session.addEventListener('ended', () => askToSignInAgain());
    session.addEventListener('change', () => this.#show());
    addEventListener('muster-language', () => this.#title());
    router.start();
    this.#begin();
  }

  async #begin() {
    this.problem = null;
    try {
      await useLanguage(preferredLanguage());
      await session.load();
      this.ready = true;
      this.#show();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #show() {
    if (!this.ready) {
      return;
    }
    const path = router.path;
    if (path === '/') {
      this.#home();
      return;
    }
    const route = routes.find(one => match(one.path, path));
    if (route && !route.open && !session.who) {
      router.go(`sign-in?to=${encodeURIComponent(location.pathname + location.search)}`, {replace: true});
      return;
    }
    try {
      this.problem = null;
      await route?.load();
    } catch {
      this.problem = {message: t('problem.page')};
    }
    const another = this.route !== route;
    this.nowhere = !route;
    this.route = route;
    this.values = route && match(route.path, path);
    this.#title();
    await this.updateComplete;
    if (another && this.shown) {
      // Whoever does not see the page hears that it is another one.
      this.querySelector('h1')?.focus();
      scrollTo(0, 0);
    }
    this.shown = true;
  }

  #title() {
    document.title = `${t(this.route?.title ?? 'notFound.title')} – Muster`;
  }

  #home() {
    const first = session.who && routes.find(route => route.nav && session.may(route.permission));
    router.go(session.who ? (first?.path ?? '/profile').slice(1) : 'sign-in', {replace: true});
  }

  render() {
    if (!this.ready) {
      return this.problem ? html`<div class="container-tight py-4">${problemAlert(this.problem, {retry: () => this.#begin()})}</div>` : nothing;
    }
    if (!session.who && !this.route) {
      return !this.nowhere ? nothing : lonely({title: t('notFound.title'), body: html`<p class="text-center">${t('notFound.text')}</p>
        <a class="btn btn-primary w-100" href="./">${t('notFound.action')}</a>`});
    }
    if (!session.who && !this.route.open) {
      return nothing; // on the way to the sign-in
    }
    if (this.route?.open) {
      return html`${this.#page()}<div id="toasts" class="toast-container" role="status"></div>`;
    }
    return html`
      <a href="#main" class="visually-hidden-focusable muster-skip" @click=${event => this.#skip(event)}>${t('common.skip')}</a>
      <div class="page">
        <muster-navigation .current=${this.route}></muster-navigation>
        <div class="page-wrapper"><main id="main" tabindex="-1">${this.#page()}</main></div>
      </div>
      <div id="toasts" class="toast-container" role="status"></div>`;
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector('#main').focus();
  }

  #page() {
    if (this.problem) {
      return html`<div class="container-xl py-4">${problemAlert(this.problem, {retry: () => location.reload()})}</div>`;
    }
    if (!this.route) {
      return !this.nowhere ? placeholder() : empty({first: true, sign: 'help', title: t('notFound.title'), text: t('notFound.text'),
        action: html`<a class="btn btn-primary" href="./">${t('notFound.action')}</a>`});
    }
    if (!session.may(this.route.permission)) {
      return empty({first: true, sign: 'lock', title: t('forbidden.title'),
        text: t('forbidden.text', {permission: list([this.route.permission].flat(), 'disjunction')})});
    }
    return this.#element();
  }

  /** The page's element, another one for other values: what /accounts/1 has loaded is not what /accounts/2 shows. */
  #element() {
    const of = this.route.page + JSON.stringify(this.values);
    if (this.element?.of !== of) {
      this.element = Object.assign(document.createElement(this.route.page), this.values, {of});
    }
    return this.element;
  }
}
customElements.define('muster-app', App);
