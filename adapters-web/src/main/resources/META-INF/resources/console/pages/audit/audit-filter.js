import {html, nothing} from 'lit';
import {currentLanguage, t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {ACTIONS, actionName} from './actions.js';

const two = number => String(number).padStart(2, '0');

/** A moment as a field of date and time takes it, by the reader's clock. */
function local(iso) {
  if (!iso) {
    return '';
  }
  const at = new Date(iso);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const instant = text => text ? new Date(text).toISOString() : '';

/** What is looked for in the audit trail. Event `filter` with `{actor, action, from, until}`. */
class AuditFilter extends Element {
  static properties = {value: {attribute: false}};

  render() {
    const {actor, action, from, until} = this.value;
    const known = ACTIONS.map(code => [code, actionName(code)]).sort((a, b) => a[1].localeCompare(b[1], currentLanguage()));
    const options = action && !ACTIONS.includes(action) ? [[action, actionName(action)], ...known] : known;
    return html`<form class="row g-2 align-items-end" role="search" @submit=${event => this.#submit(event)}>
      <div class="col-sm-6 col-lg-3"><label class="form-label" for="audit-actor">${t('audit.actor')}</label>
        <input class="form-control" id="audit-actor" name="actor" autocomplete="off"
          placeholder=${t('audit.actorHint')} .value=${actor ?? ''}></div>
      <div class="col-sm-6 col-lg-3"><label class="form-label" for="audit-action">${t('audit.action')}</label>
        <select class="form-select" id="audit-action" name="action">
          <option value="" ?selected=${!action}>${t('audit.anyAction')}</option>
          ${options.map(([code, name]) => html`<option value=${code} ?selected=${code === action}>${name}</option>`)}</select></div>
      ${this.#time('from', from)}${this.#time('until', until)}
      <div class="col-12 d-flex gap-2">
        <button type="submit" class="btn btn-primary">${icon('search')} ${t('audit.search')}</button>
        ${actor || action || from || until ? html`<button type="button" class="btn" @click=${() => this.emit('filter', {})}>
          ${t('audit.clear')}</button>` : nothing}
      </div>
    </form>`;
  }

  #time(name, value) {
    return html`<div class="col-sm-6 col-lg-3"><label class="form-label" for="audit-${name}">${t(`audit.${name}`)}</label>
      <input class="form-control" id="audit-${name}" name=${name} type="datetime-local" .value=${local(value)}></div>`;
  }

  #submit(event) {
    event.preventDefault();
    const {actor, action, from, until} = Object.fromEntries(new FormData(event.currentTarget));
    this.emit('filter', {actor: actor.trim(), action, from: instant(from), until: instant(until)});
  }
}
customElements.define('muster-audit-filter', AuditFilter);
