import {call} from './api.js';
import {Problem} from './problem.js';

const PAUSE = 350;

/** Asks the API about what somebody is typing, a moment after the last key; what has been overtaken is aborted. */
export class Trial {
  answer = null;
  problem = null;
  busy = false;
  /** What the answer or the problem is about. */
  of = null;
  #host;
  #path;
  #asked;
  #timer;
  #running;

  /** @param path of the POST that is asked */
  constructor(host, path) {
    this.#host = host;
    this.#path = path;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#asked = undefined;
  }

  /** Asks, unless just this was asked already. The former answer stays until the new one is there. */
  ask(body) {
    const text = JSON.stringify(body);
    if (text === this.#asked) {
      return;
    }
    const first = this.#asked === undefined;
    this.#asked = text;
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.busy = true;
    this.#timer = setTimeout(() => this.#send(body), first ? 0 : PAUSE);
  }

  again() {
    const body = JSON.parse(this.#asked);
    this.#asked = undefined;
    this.ask(body);
    this.#host.requestUpdate();
  }

  async #send(body) {
    const running = this.#running = new AbortController();
    try {
      const {data} = await call('POST', this.#path, {body, signal: running.signal});
      this.#become(running, body, data, null);
    } catch (problem) {
      if (!running.signal.aborted) {
        this.#become(running, body, null, problem);
      }
      if (!(problem instanceof Problem) && problem.name !== 'AbortError') {
        throw problem;
      }
    }
  }

  #become(running, of, answer, problem) {
    if (!running.signal.aborted) {
      Object.assign(this, {of, answer, problem, busy: false});
      this.#host.requestUpdate();
    }
  }
}
