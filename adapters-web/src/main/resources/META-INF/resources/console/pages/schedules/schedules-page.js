import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {ago, moment} from '../../core/format.js';
import {ended, follow} from '../../core/job.js';
import {Listing} from '../../core/listing.js';
import {router} from '../../core/router.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {confirm, dialog} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import '../../ui/menu.js';
import {page} from '../../ui/page.js';
import {empty, table} from '../../ui/table.js';
import {toast} from '../../ui/toast.js';
import {inWords} from './cron.js';
import {runState, time} from './run-words.js';
import './schedule-form.js';
import './schedule-runs.js';

const path = ({name}) => `export-schedules/${encodeURIComponent(name)}`;

/** Saved exports that begin by themselves. */
class SchedulesPage extends Element {
  static properties = {problem: {state: true}, busy: {state: true}};
  #schedules = new Listing(this, 'export-schedules');
  #definitions = new Listing(this, 'export-definitions', {limit: 1000});
  #targets = new Listing(this, 'export-targets');
  #following = new Set();
  #timer;

  connectedCallback() {
    super.connectedCallback();
    // What was begun elsewhere ends some time, too.
    this.#timer = setInterval(() => !document.hidden && this.#schedules.items.some(one => one.lastRun?.state === 'STARTED')
      && this.#schedules.reload(), 4_000);
    if (router.query.definition) {
      this.#open();
    }
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    this.#following.forEach(stop => stop());
    super.disconnectedCallback();
  }

  async #open() {
    const {definition} = router.query;
    router.setQuery({});
    await this.#definitions.reload();
    await this.#targets.reload();
    this.#edit({definition}, false);
  }

  render() {
    return page({
      title: t('schedules.title'), subtitle: t('schedules.subtitle'), actions: this.#add(),
      body: html`${problemAlert(this.problem)}<div class="card">${table({
        label: t('schedules.title'), listing: this.#schedules, key: one => one.name, none: this.#none(),
        columns: [
          {head: t('schedules.name'), cell: one => html`${one.name}<small class="d-block text-secondary fw-normal">
            <a href="exports/new?definition=${encodeURIComponent(one.definition)}">${one.definition}</a></small>`},
          {head: t('schedules.when'), cell: one => html`${inWords(one.cron)}<small class="d-block text-secondary">${one.zone}</small>`},
          {head: t('schedules.next'), cell: one => one.nextAt
            ? html`${moment(one.nextAt)}<small class="d-block text-secondary">${ago(one.nextAt)}</small>`
            : html`<span class="text-secondary">${t('schedules.never')}</span>`},
          {head: t('schedules.last'), cell: one => one.lastRun ? html`${time(one.lastRun.at)}<br>${runState(one.lastRun)}`
            : html`<span class="text-secondary">${t('schedules.notYet')}</span>`},
          {head: t('schedules.target'), cell: one => one.target ?? t('schedules.targetNone')},
          {head: t('schedules.owner'), cell: one => one.owner},
          {head: t('schedules.enabled'), cell: one => this.#switch(one)},
          {head: t('common.actions'), quiet: true, cell: one => this.#actions(one)},
        ]})}</div>`,
    });
  }

  #add() {
    return this.#definitions.items.length ? html`<button type="button" class="btn btn-primary" @click=${() => this.#edit({}, false)}>
      ${icon('plus')} ${t('schedules.add')}</button>` : nothing;
  }

  /** What is needed first, and by whom. */
  #none() {
    const text = html`${this.#definitions.items.length ? t('schedules.noneText') : t('schedules.noneDefinitions')}
      ${this.#targets.loaded && !this.#targets.items.length ? html`<br>${t('schedules.targetsNone')}` : nothing}`;
    return empty({sign: 'calendar-time', title: t('schedules.none'), text, action: this.#definitions.items.length ? this.#add()
      : html`<a class="btn btn-primary" href="exports/new">${t('exports.new')}</a>`});
  }

  #switch(one) {
    return html`<label class="form-check form-switch m-0">
      <input class="form-check-input" type="checkbox" role="switch" .checked=${one.enabled} aria-label=${t('schedules.enabledOne', one)}
        ?disabled=${this.busy === one.name} @change=${event => this.#enable(one, event.target)}></label>`;
  }

  #actions(one) {
    return html`<div class="text-end text-nowrap">
      <button type="button" class="btn btn-sm ${this.busy === one.name ? 'btn-loading' : ''}" aria-label=${t('schedules.runOne', one)}
        @click=${() => this.#run(one)}>${icon('player-play')} ${t('schedules.run')}</button>
      <button type="button" class="btn btn-action" aria-label=${t('schedules.runsOne', one)} title=${t('schedules.runsOne', one)}
        @click=${() => this.#runs(one)}>${icon('history')}</button>
      <button type="button" class="btn btn-action" aria-label=${t('schedules.editOne', one)} title=${t('schedules.editOne', one)}
        @click=${() => this.#edit(one, true)}>${icon('edit')}</button>
      <button type="button" class="btn btn-action" aria-label=${t('schedules.deleteOne', one)} title=${t('schedules.deleteOne', one)}
        @click=${() => this.#delete(one)}>${icon('trash')}</button>
    </div>`;
  }

  async #edit(schedule, made) {
    if (made && !await this.#takesOver(schedule)) {
      return;
    }
    const saved = await dialog({title: made ? t('schedules.editOne', schedule) : t('schedules.add'),
      content: close => html`<muster-schedule-form .schedule=${schedule} .made=${made} .definitions=${this.#choices(schedule)}
        .targets=${this.#targets.items} @done=${event => close(event.detail)}></muster-schedule-form>`});
    if (saved) {
      toast(t('schedules.saved', saved));
      this.#schedules.reload();
    }
  }

  /** Also the one that it has, should it be somebody else's that one does not see. */
  #choices({definition}) {
    const {items} = this.#definitions;
    return definition && items.every(one => one.name !== definition) ? [{name: definition}, ...items] : items;
  }

  /** Whoever saves a schedule owns it, and it exports what they may export. */
  async #takesOver(one) {
    return one.owner === session.who.userName
      || confirm({title: t('schedules.takeTitle', one), text: t('schedules.takeText', one), action: t('schedules.take'), danger: false});
  }

  async #doing(name, work) {
    this.problem = null;
    this.busy = name;
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = null;
    await this.#schedules.reload();
  }

  async #enable(one, control) {
    if (!await this.#takesOver(one)) {
      control.checked = one.enabled;
      return;
    }
    const enabled = control.checked;
    await this.#doing(one.name, async () => {
      await api.put(path(one), {...one, enabled});
      toast(t(enabled ? 'schedules.nowOn' : 'schedules.nowOff', one));
    });
    control.checked = this.#schedules.items.find(other => other.name === one.name)?.enabled ?? false;
  }

  #run(one) {
    return this.#doing(one.name, async () => {
      const run = await api.post(`${path(one)}/run`);
      toast(t('schedules.begun', one));
      const stop = follow('exports', run.export, job => {
        if (ended(job)) {
          this.#following.delete(stop);
          this.#schedules.reload();
        }
      });
      this.#following.add(stop);
    });
  }

  #runs(one) {
    return dialog({title: t('schedules.runsOne', one), size: 'lg', content: () =>
      html`<muster-schedule-runs .name=${one.name}></muster-schedule-runs>`});
  }

  async #delete(one) {
    if (await confirm({title: t('schedules.deleteOne', one), text: t('schedules.deleteText'), action: t('common.delete')})) {
      await this.#doing(one.name, async () => {
        await api.delete(path(one));
        toast(t('schedules.deleted', one));
      });
    }
  }
}
customElements.define('muster-schedules-page', SchedulesPage);
