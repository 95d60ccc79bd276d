/** Sees to it that what is told at the top of a long page is seen, unless a field tells it, which gets the focus. */
export class Messages {
  #host;
  #told = [];

  constructor(host) {
    this.#host = host;
  }

  /** @param messages what is told now; something new among them is brought into view */
  look(...messages) {
    const another = messages.some(message => message && !this.#told.includes(message));
    this.#told = messages;
    if (another && !this.#host.querySelector('[aria-invalid=true]')) {
      this.#host.querySelector('.muster-messages')?.scrollIntoView({block: 'center'});
    }
  }
}
