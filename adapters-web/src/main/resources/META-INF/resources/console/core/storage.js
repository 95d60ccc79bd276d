/** What this browser remembers of a person's choices. Where it keeps nothing, they hold until the page is left. */
export const storage = {
  get(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem('muster.' + name)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem('muster.' + name, JSON.stringify(value));
    } catch {
      // It is a comfort only.
    }
  },
};
