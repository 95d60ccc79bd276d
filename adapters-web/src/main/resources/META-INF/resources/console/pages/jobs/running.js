import {api} from '../../core/api.js';
import {ended, follow} from '../../core/job.js';

const PAUSE = 4_000;
/** Browsers have six connections to a server at once; the page needs some for itself. */
const STREAMS = 2;
const HEAD = 50;

/** Whether nothing happens to a job before somebody does something: a plan waits to be reviewed. */
export const still = job => ended(job) || job.state === 'PLANNED';

/** What a job is told apart by. */
export const key = job => `${job.kind}/${job.id}`;

/**
 * Jobs of all kinds in one list, the newest first, a page at a time. The lists of the API go by the time; what one of them has
 * read ahead waits until the others have come as far. What runs is kept up to date: the first ones by streams, the others by asking.
 */
export class RunningJobs {
  items = [];
  total = 0;
  more = false;
  loading = false;
  loaded = false;
  problem = null;
  #host;
  #kinds;
  #params = {};
  #lists = [];
  #streams = new Map();
  #timer;
  #turn = 0;

  /** @param kinds of `imports`, `exports` and `changes` those that may be seen */
  constructor(host, kinds) {
    this.#host = host;
    this.#kinds = kinds;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(() => this.refresh(), PAUSE);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
    this.#turn++;
    this.#streams.forEach(stop => stop());
    this.#streams.clear();
  }

  /** The first page. @param params `createdBy`, perhaps */
  async reload(params = this.#params) {
    this.#params = params;
    const turn = ++this.#turn;
    this.loading = true;
    this.#host.requestUpdate();
    await this.#guarded(turn, async () => {
      const lists = await Promise.all(this.#kinds.map(kind => this.#read({kind, waiting: [], total: 0})));
      if (turn === this.#turn) {
        this.#lists = lists;
        this.items = this.#take(HEAD);
        this.loaded = true;
      }
    });
  }

  async loadMore() {
    if (!this.more || this.loading) {
      return;
    }
    const turn = this.#turn;
    this.loading = true;
    this.#host.requestUpdate();
    await this.#guarded(turn, async () => {
      await Promise.all(this.#lists.filter(list => list.next && list.waiting.length < HEAD).map(list => this.#read(list)));
      if (turn === this.#turn) {
        this.items = [...this.items, ...this.#take(HEAD)];
      }
    });
  }

  /** What has begun since, and how those go on that are not streamed. */
  async refresh() {
    if (!this.loaded || this.loading || document.hidden) {
      return;
    }
    const turn = this.#turn;
    await this.#guarded(turn, async () => {
      const pages = await Promise.all(this.#kinds.map(async kind =>
        (await api.get(kind, {...this.#params, limit: HEAD})).items.map(job => ({...job, kind}))));
      const known = new Map(pages.flat().map(job => [key(job), job]));
      const others = this.items.filter(job => !still(job) && !known.has(key(job)) && !this.#streams.has(key(job))).slice(0, 10);
      (await Promise.all(others.map(async job => ({...await api.get(`${job.kind}/${job.id}`), kind: job.kind}))))
        .forEach(job => known.set(key(job), job));
      if (turn === this.#turn) {
        this.#merge(known);
      }
    });
  }

  #merge(known) {
    const shown = new Set(this.items.map(key));
    const newest = this.items[0]?.createdAt ?? '';
    const fresh = [...known.values()].filter(job => !shown.has(key(job)) && job.createdAt > newest);
    this.total += fresh.length;
    this.items = [...fresh.sort(newestFirst), ...this.items.map(job => this.#streams.has(key(job)) ? job : known.get(key(job)) ?? job)];
  }

  async #guarded(turn, work) {
    try {
      await work();
      if (turn === this.#turn) {
        this.problem = null;
      }
    } catch (problem) {
      if (turn !== this.#turn) {
        return;
      }
      this.problem = problem;
    }
    if (turn === this.#turn) {
      this.loading = false;
      this.#stream();
      this.#host.requestUpdate();
    }
  }

  async #read(list) {
    const page = await api.get(list.kind, {...this.#params, limit: HEAD, cursor: list.next});
    list.waiting.push(...page.items.map(job => ({...job, kind: list.kind})));
    list.next = page.next;
    list.total = page.total;
    return list;
  }

  /** Takes the newest, as far as it is known that nothing newer is still to be read. */
  #take(most) {
    const taken = [];
    while (taken.length < most && this.#lists.every(list => list.waiting.length || !list.next)) {
      const first = this.#lists.filter(list => list.waiting.length).sort((a, b) => newestFirst(a.waiting[0], b.waiting[0]))[0];
      if (!first) {
        break;
      }
      taken.push(first.waiting.shift());
    }
    this.more = this.#lists.some(list => list.waiting.length || list.next);
    this.total = this.#lists.reduce((sum, list) => sum + list.total, 0);
    return taken;
  }

  #stream() {
    const wanted = this.items.filter(job => !still(job)).slice(0, STREAMS);
    for (const [one, stop] of this.#streams) {
      if (!wanted.some(job => key(job) === one)) {
        stop();
        this.#streams.delete(one);
      }
    }
    for (const job of wanted.filter(one => !this.#streams.has(key(one)))) {
      this.#streams.set(key(job), follow(job.kind, job.id, now => this.#become({...now, kind: job.kind})));
    }
  }

  #become(job) {
    this.items = this.items.map(one => key(one) === key(job) ? {...job, interruption: job.interruption ?? null} : one);
    if (still(job)) {
      this.#streams.get(key(job))?.();
      this.#streams.delete(key(job));
      this.#stream();
    }
    this.#host.requestUpdate();
  }
}

const newestFirst = (a, b) => b.createdAt.localeCompare(a.createdAt);
