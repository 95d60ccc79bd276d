import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {ago, bytes, percent} from '../../core/format.js';
import {follow} from '../../core/job.js';
import {Problem} from '../../core/problem.js';
import {router} from '../../core/router.js';
import {t} from '../../core/texts.js';
import {upload} from '../../core/upload.js';
import {problemAlert} from '../../ui/alert.js';
import {confirm} from '../../ui/dialog.js';
import {Element} from '../../ui/element.js';
import {page} from '../../ui/page.js';
import {empty, placeholder} from '../../ui/table.js';
import './apply.js';
import {failure} from './failure.js';
import {Offer} from './file-options.js';
import './recognised.js';
import {report} from './report.js';
import {review} from './review.js';
import {steps} from './steps.js';
import {working} from './working.js';

/** An import that the server has, in whatever state it is. */
class ImportPage extends Element {
  static properties = {job: {state: true}, problem: {state: true}, reviewed: {state: true}, cancelling: {state: true}, sent: {state: true},
    columns: {state: true}};

  #known = new Offer(this);
  #stop = null;

  connectedCallback() {
    super.connectedCallback();
    this.#follow();
  }

  disconnectedCallback() {
    this.#stop();
    super.disconnectedCallback();
  }

  #follow() {
    this.#stop?.();
    const tell = problem => {
      this.problem = problem;
    };
    this.#stop = follow('imports', this.id, job => {
      this.job = job;
      this.problem = null;
    }, tell, tell);
  }

  render() {
    const {job, problem} = this;
    if (!job) {
      return problem?.status === 404
        ? empty({sign: 'help', title: t('imports.gone.title'), text: t('imports.gone.text'),
          action: html`<a class="btn btn-primary" href="imports/new">${t('imports.report.another')}</a>`})
        : page({title: t('imports.title'), body: problem ? problemAlert(problem) : html`<div class="card">${placeholder(10)}</div>`});
    }
    return page({
      title: t(`imports.state.${job.state}`),
      subtitle: html`<span class="text-break">
        ${t('imports.subtitleOf', {name: job.fileName, who: job.createdBy, when: ago(job.createdAt)})}</span>`,
      body: html`${steps(job.state === 'PLANNED' || job.finishedAt ? 3 : 2)}
        ${problemAlert(problem)}
        ${this.#state()}`,
    });
  }

  #state() {
    const {job} = this;
    switch (job.state) {
      case 'PLANNED':
        return html`${this.#recognised(false)}${review(job)}
          <muster-import-apply .job=${job} ?reviewed=${this.reviewed} @applied=${event => this.#applied(event.detail)}
            @discard=${() => this.#cancel()}></muster-import-apply>`;
      case 'FAILED':
        return failure({job, known: this.#known, columns: this.columns, rules: this.#recognised(false)});
      case 'DONE':
      case 'CANCELLED':
        return report({job, sending: this.#sending(), mended: file => this.#mended(file), again: () => this.#undo()});
      default:
        return html`${working({job, cancelling: this.cancelling, cancel: () => this.#cancel()})}
          ${job.rules.memberships ? this.#recognised(true) : nothing}`;
    }
  }

  #recognised(fixed) {
    return html`<muster-import-recognised .job=${this.job} ?fixed=${fixed} .columns=${this.columns} ?unknown=${this.#unknown}
      @columns=${() => this.#lookUp()} @again=${event => this.#again(event.detail)}></muster-import-recognised>`;
  }

  /** Whether the import failed for want of somebody to say what the file's columns are. */
  get #unknown() {
    return this.job.failure?.code === 'file.unknown-layout' && !this.columns?.refused;
  }

  /** Files that are no tables have no columns: then the reason stands there instead. */
  async #lookUp() {
    try {
      this.columns = await api.get(`imports/${this.id}/columns`);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.columns = {refused: problem};
    }
  }

  firstUpdated() {
    this.addEventListener('loaded', () => {
      this.reviewed = true;
    });
  }

  #applied(job) {
    this.job = job;
    this.#follow();
    scrollTo(0, 0);
  }

  /** The file is there already: it is planned by other rules, and the plan that nobody wants any more is given up. */
  async #again({options, done, failed}) {
    try {
      const made = await api.post(`imports/${this.id}/again`, options);
      if (!this.job.finishedAt) {
        await api.post(`imports/${this.id}/cancel`);
      }
      done();
      router.go(`imports/${made.id}`, {replace: true});
    } catch (problem) {
      failed(problem);
    }
  }

  /** What was given up is planned once more: the file is still there. */
  async #undo() {
    await new Promise((done, failed) => this.#again({options: {}, done, failed})).catch(problem => {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    });
  }

  async #cancel() {
    const {state} = this.job;
    const question = {title: t('imports.cancel.title'), text: t('imports.cancel.text'), action: t('imports.cancel.action')};
    if (state === 'APPLYING' && !await confirm(question)) {
      return;
    }
    this.cancelling = true;
    try {
      this.job = {...this.job, ...await api.post(`imports/${this.id}/cancel`)};
      this.#follow();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
    this.cancelling = false;
  }

  #sending() {
    return this.sent ? html`<p role="status" class="mb-1">${t('imports.upload.running')}</p>
      <progress class="progress w-100" aria-label=${t('imports.upload.running')} max="1"
        .value=${this.sent.done / this.sent.total}></progress>
      <span class="text-secondary">${t('imports.upload.of', {done: bytes(this.sent.done), total: bytes(this.sent.total),
        percent: percent(this.sent.done / this.sent.total)})}</span>` : undefined;
  }

  /** By the same options, but for the format: rejected rows of some files come back in another. */
  async #mended(file) {
    this.sent = {done: 0, total: file.size || 1};
    try {
      const made = await upload('imports', file, {options: {like: this.id, format: 'auto'}}, (done, total) => {
        this.sent = {done, total};
      });
      router.go(`imports/${made.id}`);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    } finally {
      this.sent = null;
    }
  }
}
customElements.define('muster-import-page', ImportPage);
