import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {download} from '../../core/download.js';
import {moment} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {icon} from '../../ui/icon.js';
import {empty, placeholder} from '../../ui/table.js';
import {runState} from './run-words.js';

/** What became of each run of a schedule, as long as it is known. */
class ScheduleRuns extends Element {
  static properties = {name: {}, runs: {state: true}, problem: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    await this.updateComplete;
    try {
      this.runs = (await api.get(`export-schedules/${encodeURIComponent(this.name)}`)).runs;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #download(run) {
    this.problem = null;
    try {
      // Tells where there is none any more, which a download could not.
      await api.get(`exports/${run.export}`);
      await download(`exports/${run.export}/file`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (!this.runs) {
      return this.problem ? html`<div class="modal-body">${problemAlert(this.problem)}</div>` : placeholder(4);
    }
    return html`${this.problem ? html`<div class="modal-body">${problemAlert(this.problem)}</div>` : nothing}
      ${this.runs.length ? this.#table() : empty({sign: 'history', title: t('schedules.runsNone'), text: t('schedules.runsNoneText')})}`;
  }

  #table() {
    return html`<div class="table-responsive" tabindex="0" role="group" aria-label=${t('schedules.runs')}>
      <table class="table table-vcenter mb-0" aria-label=${t('schedules.runs')}>
        <thead><tr><th scope="col">${t('schedules.at')}</th>
          <th scope="col">${t('schedules.result')}</th><th scope="col">${t('schedules.file')}</th></tr></thead>
        <tbody>${this.runs.map(run => html`<tr><th scope="row" class="fw-normal text-nowrap">${moment(run.at)}</th><td>${runState(run)}</td>
          <td>${run.export && run.state !== 'FAILED' ? html`<button type="button" class="btn btn-link muster-inline text-break"
            @click=${() => this.#download(run)}>${icon('download')} ${run.fileName}</button>` : run.fileName}</td></tr>`)}</tbody>
      </table></div>`;
  }
}
customElements.define('muster-schedule-runs', ScheduleRuns);
