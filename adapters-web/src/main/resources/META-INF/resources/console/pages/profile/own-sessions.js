import {html, nothing} from 'lit';
import {ago, moment} from '../../core/format.js';
import {Listing} from '../../core/listing.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {act} from '../../ui/act.js';
import {confirm} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {table} from '../../ui/table.js';

const BROWSERS = [['Edge', /Edg\//], ['Opera', /OPR\//], ['Firefox', /Firefox\//], ['Chrome', /Chrom(e|ium)\//], ['Safari', /Safari\//]];
const SYSTEMS = [['Android', /Android/], ['iOS', /iPhone|iPad/], ['Windows', /Windows/], ['macOS', /Mac OS X/], ['Linux', /Linux/]];
const named = (names, agent) => names.find(([, pattern]) => pattern.test(agent))?.[0];

/** Where one is signed in, and the way to end that. */
class OwnSessions extends Element {
  #sessions = new Listing(this, 'sessions');

  reload() {
    return this.#sessions.reload();
  }

  render() {
    return table({
      label: t('profile.sessions'), listing: this.#sessions, key: one => one.id, none: nothing,
      columns: [
        {head: t('profile.device'), cell: one => html`${this.#device(one)}${one.current
          ? html` <span class="status status-green"><span class="status-dot"></span> ${t('profile.here')}</span>` : nothing}`},
        {head: t('profile.address'), cell: one => one.address || t('profile.unknown')},
        {head: t('profile.since'), cell: one => moment(one.createdAt)},
        {head: t('profile.lastUsed'), cell: one => html`
          <time datetime=${one.lastUsedAt} title=${moment(one.lastUsedAt)}>${ago(one.lastUsedAt)}</time>`},
      ]});
  }

  #device({userAgent}) {
    const browser = named(BROWSERS, userAgent);
    const system = named(SYSTEMS, userAgent);
    return browser && system ? t('profile.on', {browser, system}) : userAgent || t('profile.unknown');
  }

  async endAll() {
    const title = t('profile.signOutEverywhere');
    if (await confirm({title, text: t('profile.signOutEverywhereText'), action: title})) {
      await act(title, () => session.signOutEverywhere());
    }
  }
}
customElements.define('muster-own-sessions', OwnSessions);
