// Runs before the first paint, so that no page flashes up in the wrong colours.
'use strict';
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return JSON.parse(localStorage.getItem('muster.theme'));
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  const apply = () => {
    document.documentElement.dataset.bsTheme = chosen() ?? (dark.matches ? 'dark' : 'light');
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
  addEventListener('muster-theme', apply);
})();
