import {api} from './api.js';

/** A list of the API, a page at a time, for the element that shows it. */
export class Listing {
  items = [];
  total = 0;
  /** Whether there is more than `items`. */
  more = false;
  loading = false;
  /** Whether a first page has come. */
  loaded = false;
  problem = null;
  #host;
  #path;
  #params;
  #next;
  #running;

  /** @param params of the first page; without `limit` 100 */
  constructor(host, path, params = {}) {
    this.#host = host;
    this.#path = path;
    this.#params = params;
    host.addController(this);
  }

  hostConnected() {
    if (!this.loaded) {
      this.reload();
    }
  }

  hostDisconnected() {
    this.#running?.abort();
  }

  /** The first page, perhaps of another selection; what is shown stays until it is there. */
  reload(params = this.#params) {
    this.#params = params;
    return this.#load(undefined);
  }

  /** The page after what there is. */
  loadMore() {
    return this.more && !this.loading ? this.#load(this.#next) : undefined;
  }

  async #load(cursor) {
    this.#running?.abort();
    const running = this.#running = new AbortController();
    this.loading = true;
    this.#host.requestUpdate();
    try {
      const page = await api.get(this.#path, {limit: 100, ...this.#params, cursor}, running.signal);
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.total = page.total;
      this.#next = page.next;
      this.more = Boolean(page.next);
      this.loaded = true;
      this.problem = null;
    } catch (problem) {
      if (running.signal.aborted) {
        return;
      }
      this.problem = problem;
    }
    this.loading = false;
    this.#host.requestUpdate();
  }
}
