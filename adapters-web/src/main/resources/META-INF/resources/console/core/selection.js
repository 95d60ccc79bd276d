/** What is selected of a list: some items, or all that match. It never changes: each choice makes another one. */
export class Selection {
  static NONE = new Selection(new Map(), false);
  /** Everything that matches, loaded or not. */
  static ALL = new Selection(new Map(), true);

  #items;

  constructor(items, all) {
    this.#items = items;
    this.all = all;
  }

  static of(items) {
    return new Selection(new Map(items.map(item => [item.id, item])), false);
  }

  /** Of single items; 0 where all that match are selected. */
  get size() {
    return this.#items.size;
  }

  get empty() {
    return !this.all && !this.size;
  }

  get items() {
    return [...this.#items.values()];
  }

  has(item) {
    return this.all || this.#items.has(item.id);
  }

  /** With the item, or without it where it was selected. */
  toggled(item) {
    const items = new Map(this.#items);
    if (!items.delete(item.id)) {
      items.set(item.id, item);
    }
    return new Selection(items, false);
  }

  /** The same without these. */
  without(ids) {
    return Selection.of(this.items.filter(item => !ids.includes(item.id)));
  }
}
