import {call} from './api.js';

/** Who is signed in here. Events: `change`, and `ended` when a call found that the session is over. */
class Session extends EventTarget {
  /** `{userName, displayName, permissions, tenant, expiresAt}`, or null where nobody is signed in. */
  who = null;
  #renewal = null;

  /** @param permission one, or several of which one is enough; none is held by everybody */
  may(permission) {
    return !permission || [permission].flat().some(one => this.who?.permissions.includes(one));
  }

  /** Finds out who is signed in, if anybody. */
  async load() {
    try {
      this.#become((await call('GET', 'session')).data);
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
    }
  }

  /** @throws Problem where name or password are wrong, or one has to wait */
  async signIn(credentials) {
    const {data} = await call('POST', 'session', {body: credentials});
    const same = this.who?.userName === data.userName && this.who?.tenant === data.tenant;
    if (this.#renewal && !same) {
      // What is on the page belongs to somebody else.
      location.reload();
      return;
    }
    this.#become(data);
    this.#renewal?.resolve();
    this.#renewal = null;
  }

  async signOut() {
    await call('DELETE', 'session');
    this.#become(null);
  }

  /** Here too; on every node at once. */
  async signOutEverywhere() {
    await call('DELETE', 'sessions');
    this.#become(null);
  }

  /** Waits until whoever was signed in is so again; all calls that wait share one window. */
  renew() {
    if (!this.#renewal) {
      this.#renewal = {};
      this.#renewal.promise = new Promise(resolve => {
        this.#renewal.resolve = resolve;
      });
      this.dispatchEvent(new Event('ended'));
    }
    return this.#renewal.promise;
  }

  #become(who) {
    this.who = who;
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
