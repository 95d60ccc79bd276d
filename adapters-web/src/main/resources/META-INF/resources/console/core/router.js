/** The console's addresses. They are paths below the page's base; event `change` when another one is shown. */
class Router extends EventTarget {
  #leaving = new Set();
  #shown = location.href;

  /** The path below the base, beginning with a slash. */
  get path() {
    const base = new URL(document.baseURI).pathname;
    return '/' + decodeURI(location.pathname).slice(base.length);
  }

  /** What stands behind the question mark, as a plain object. */
  get query() {
    return Object.fromEntries(new URLSearchParams(location.search));
  }

  /** Goes to a path such as `accounts?query=x`, without a slash at its beginning. */
  go(path, {replace = false} = {}) {
    if (!replace && !this.#mayLeave()) {
      return;
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', new URL(path, document.baseURI));
    this.#show();
  }

  /** Keeps the address in step with what is chosen on a page, without another page or step back. */
  setQuery(values) {
    const url = new URL(location.href);
    url.search = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '' && value != null));
    history.replaceState(null, '', url);
    this.#shown = url.href;
  }

  /** Before the page is left `question` is asked: it answers false where somebody stays. Returns what takes it back. */
  guard(question) {
    this.#leaving.add(question);
    return () => this.#leaving.delete(question);
  }

  start() {
    addEventListener('popstate', () => this.#step());
    document.addEventListener('click', event => this.#follow(event));
  }

  #show() {
    this.#shown = location.href;
    this.dispatchEvent(new Event('change'));
  }

  /** The browser has gone a step back or on already: who stays is put where they were. */
  #step() {
    if (this.#mayLeave()) {
      this.#show();
    } else {
      history.pushState(null, '', this.#shown);
    }
  }

  #mayLeave() {
    return [...this.#leaving].every(question => question());
  }

  #follow(event) {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
        || link.target || link.hasAttribute('download') || link.dataset.external !== undefined
        || !link.href.startsWith(document.baseURI) || link.getAttribute('href').startsWith('#')) {
      return;
    }
    event.preventDefault();
    this.go(link.href);
  }
}

export const router = new Router();

/** The values of a pattern such as `/accounts/:id` in a path, or null. */
export function match(pattern, path) {
  const names = [];
  const shape = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/]+)';
  });
  const found = new RegExp(`^${shape}/?$`).exec(path);
  return found && Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1])]));
}
