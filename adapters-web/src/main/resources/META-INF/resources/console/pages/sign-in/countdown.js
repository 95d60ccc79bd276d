/** The seconds that somebody has to wait, for the element that shows them. */
export class Countdown {
  /** How many of them are left, and how many there were. */
  left = 0;
  whole = 0;
  #host;
  #timer;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  begin(seconds) {
    clearInterval(this.#timer);
    this.left = this.whole = seconds;
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }

  #tick() {
    this.left--;
    if (!this.left) {
      clearInterval(this.#timer);
    }
    this.#host.requestUpdate();
  }
}
