import {html} from 'lit';
import {icon} from './icon.js';

/** A button that is a sign only; `label` is its name. */
export const signButton = (sign, label, click) => html`
  <button type="button" class="btn btn-action" aria-label=${label} @click=${click}>${icon(sign)}</button>`;
