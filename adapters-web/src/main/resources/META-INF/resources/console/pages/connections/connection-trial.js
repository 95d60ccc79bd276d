import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {t} from '../../core/texts.js';
import {alert, problemAlert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {inWords} from './in-words.js';

/** Tries a directory out and tells what was asked, what came back, and what to do. */
class ConnectionTrial extends Element {
  static properties = {connection: {attribute: false}, answer: {state: true}, problem: {state: true}, running: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#run();
  }

  async #run() {
    this.running = true;
    try {
      this.answer = await api.post(`connections/${encodeURIComponent(this.connection.name)}/test`);
      this.problem = null;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
    this.running = false;
  }

  render() {
    const {url, startTls, bindDn, baseDn, matchAttribute, filter} = this.connection.directory;
    const told = [['url', startTls ? t('connections.withStartTls', {url}) : url], ['bindDn', bindDn ?? t('connections.anybody')],
      ['baseDn', baseDn], ['matchAttribute', matchAttribute], ['filter', filter]].filter(([, value]) => value);
    return html`<div class="modal-body">
      <div class="muster-trial" aria-live="polite">${this.#result()}</div>
      <h3>${t('connections.tried')}</h3>
      <dl class="row mb-0">${told.map(([name, value]) => html`
        <dt class="col-sm-5">${t(`connections.${name}`)}</dt><dd class="col-sm-7 text-break">${value}</dd>`)}</dl>
    </div>
    <div class="modal-footer">
      <button type="button" class="btn btn-primary ${this.running ? 'btn-loading' : ''}" ?disabled=${this.running} autofocus
        @click=${() => this.#run()}>${t('connections.testAgain')}</button>
    </div>`;
  }

  #result() {
    if (this.running) {
      return alert('info', t('connections.testing'));
    }
    if (this.problem) {
      return problemAlert(this.problem);
    }
    // The answer's last part says what to look at.
    const [came, ...todo] = inWords(this.answer.message).split('; ');
    return this.answer.works ? alert('success', html`<strong>${t('connections.works')}</strong><div>${inWords(this.answer.message)}</div>`)
      : alert('danger', html`<strong>${t('connections.fails')}</strong><div>${came}</div>
        ${todo.length ? html`<div class="mt-2"><strong>${t('connections.todo')}</strong> ${todo.join('; ')}</div>` : nothing}`);
  }
}
customElements.define('muster-connection-trial', ConnectionTrial);
