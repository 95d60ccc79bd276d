// ISO 8601 in UTC, whose fractions of a second may be missing; what still goes on has no time, and is the newest.
const order = iso => iso ? iso.replace('Z', '') : '~';

/** Several Listings, each with the newest first, as one that is in order: what may yet get something between is held back. */
export class Timeline {
  #sources;

  /** @param sources `[{listing, at: item => its time, key, show}]`; `key` and `show` are for who shows the items */
  constructor(sources) {
    this.#sources = sources;
  }

  get loaded() {
    return this.#sources.every(({listing}) => listing.loaded || listing.problem);
  }

  get problem() {
    return this.#sources.find(({listing}) => listing.problem)?.listing.problem;
  }

  /** Whether there is more than `items`. */
  get more() {
    return this.#open.length > 0;
  }

  get loading() {
    return this.#sources.some(({listing}) => listing.loading);
  }

  /** `[{item, key, show}]` */
  get items() {
    const end = this.#end;
    return this.#sources.flatMap(({listing, at, key, show}) => listing.items.map(item => ({item, key, show, at: order(at(item))})))
      .filter(({at}) => at >= end)
      .sort((a, b) => (a.at < b.at) - (a.at > b.at));
  }

  reload() {
    this.#sources.forEach(({listing}) => listing.reload());
  }

  /** What follows `items`. */
  loadMore() {
    const end = this.#end;
    this.#open.filter(source => oldest(source) === end).forEach(({listing}) => listing.loadMore());
  }

  get #open() {
    return this.#sources.filter(({listing}) => listing.more);
  }

  /** The moment before which something may be missing. */
  get #end() {
    return this.#open.map(oldest).sort().at(-1) ?? '';
  }
}

const oldest = ({listing, at}) => order(at(listing.items.at(-1)));
