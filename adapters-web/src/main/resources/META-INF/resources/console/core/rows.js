import {api} from './api.js';

const PAGE = 200;
/** Pages that are held at once; further ones are fetched again when they are looked at. */
const HELD = 12;
/** Up to here the API counts one by one; beyond, a search's total is an estimate. */
const COUNTED = 8_000;

/**
 * The rows of a list that may be too long for memory, by their place in it. Of pages that were looked at the cursors are kept; to others
 * it leaps from the nearest place before them that it knows.
 */
export class Rows {
  total = 0;
  /** Whether the total is what the API estimates, and not where the list ended. */
  estimated = false;
  loaded = false;
  problem = null;
  /** Another number whenever something of this has changed. */
  version = 0;
  #host;
  #path;
  #params;
  #pages = new Map();
  #cursors = new Map();
  #wanted = [];
  #running = null;

  constructor(host, path, params) {
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
    this.#running = null;
  }

  get loading() {
    return this.#running !== null;
  }

  /** Another selection, or the same anew; what is shown stays until its first page is there. */
  reload(params = this.#params) {
    this.#params = params;
    this.#running?.abort();
    this.#wanted = [];
    return this.#load(0, true);
  }

  /** The item at a place, if it is there. */
  at(index) {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Items that are there, of all that have been looked at lately. */
  get held() {
    return [...this.#pages.values()].flat();
  }

  /** Says which rows are in view, so that they come; what was in view before and is not there yet is not waited for. */
  show(first, last) {
    if (!this.loaded || this.problem) {
      return;
    }
    const pages = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last) / PAGE); page++) {
      if (this.#pages.has(page)) {
        // The one that was looked at last is let go last.
        const items = this.#pages.get(page);
        this.#pages.delete(page);
        this.#pages.set(page, items);
      } else if (page * PAGE < this.total) {
        pages.push(page);
      }
    }
    this.#wanted = pages;
    if (!this.#running && pages.length) {
      this.#load(pages[0]);
    }
  }

  /** Goes on after something went wrong. */
  retry() {
    this.problem = null;
    return this.loaded ? this.#tell() : this.reload();
  }

  /** Puts a changed item in the place of what it was. */
  replace(item) {
    for (const items of this.#pages.values()) {
      const at = items.findIndex(one => one.id === item.id);
      if (at >= 0) {
        items[at] = item;
      }
    }
    this.#tell();
  }

  async #load(page, anew = false) {
    const running = this.#running = new AbortController();
    this.#tell();
    try {
      const answer = await api.get(this.#path, {...this.#params, limit: PAGE, ...(anew ? {} : this.#placeOf(page))}, running.signal);
      if (running.signal.aborted) {
        return;
      }
      if (anew) {
        this.#pages.clear();
        this.#cursors.clear();
        this.total = answer.total;
        this.estimated = answer.total > (this.#params.query ? COUNTED : 100_000);
      }
      this.#keep(page, answer);
      this.loaded = true;
      this.problem = null;
    } catch (problem) {
      if (running.signal.aborted) {
        return;
      }
      this.problem = problem;
      this.#wanted = [];
    }
    this.#running = null;
    this.#tell();
    const next = this.#wanted.find(one => !this.#pages.has(one));
    if (next !== undefined) {
      this.#load(next);
    }
  }

  #tell() {
    this.version++;
    this.#host.requestUpdate();
  }

  #placeOf(page) {
    let known = page;
    while (known > 0 && !this.#cursors.has(known)) {
      known--;
    }
    return {cursor: this.#cursors.get(known), skip: (page - known) * PAGE || undefined};
  }

  #keep(page, {items, next}) {
    this.#pages.set(page, items);
    if (next) {
      this.#cursors.set(page + 1, next);
      this.total = Math.max(this.total, (page + 1) * PAGE + 1);
    } else if (items.length || page === 0) {
      this.total = page * PAGE + items.length;
      this.estimated = false;
    } else {
      // It ends somewhere before.
      this.total = page * PAGE;
    }
    const oldest = this.#pages.keys();
    while (this.#pages.size > HELD) {
      this.#pages.delete(oldest.next().value);
    }
  }
}
