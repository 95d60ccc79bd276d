import {storage} from './storage.js';
import {useLanguage} from './texts.js';

/** How the console can look; `system` is what the browser is set to. */
export const THEMES = ['light', 'dark', 'system'];

/** Shows everything in these colours from now on; theme.js does so before the first paint of later pages. */
export function chooseTheme(name) {
  storage.set('theme', name === 'system' ? null : name);
  dispatchEvent(new Event('muster-theme'));
}

export function chooseLanguage(tag) {
  storage.set('language', tag);
  return useLanguage(tag);
}
