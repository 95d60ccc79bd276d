import {html} from 'lit';
import {ref} from 'lit-html/directives/ref.js';
import {percent} from '../core/format.js';

/** How far something is; without a total it only says that it goes on. */
export function progress({label, done, total}) {
  const share = total ? Math.min(done / total, 1) : undefined;
  // The page's policy knows no inline styles.
  const width = bar => {
    if (bar) {
      bar.style.width = share === undefined ? '' : `${share * 100}%`;
    }
  };
  return html`<div class="progress" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${share === undefined ? 0 : Math.round(share * 100)} aria-valuetext=${share === undefined ? label : percent(share)}>
    <div class="progress-bar ${share === undefined ? 'progress-bar-indeterminate' : ''}" ${ref(width)}></div>
  </div>`;
}
