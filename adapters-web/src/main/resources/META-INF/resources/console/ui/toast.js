import {html, nothing, render} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {t} from '../core/texts.js';
import {icon} from './icon.js';

const shown = new Map();
let count = 0;

/**
 * Says in passing what was done. With `undo` it stays longer and can be taken back.
 *
 * @param text one short sentence
 */
export function toast(text, {undo} = {}) {
  const id = ++count;
  const close = () => {
    shown.delete(id);
    draw();
  };
  shown.set(id, {text, undo: undo && (() => {
    close();
    undo();
  }), close});
  setTimeout(close, undo ? 20_000 : 6_000);
  draw();
}

function draw() {
  render(repeat(shown, ([id]) => id, ([, {text, undo, close}]) => html`
    <div class="toast show"><div class="toast-body d-flex align-items-center gap-2">
      <span class="flex-fill">${text}</span>
      ${undo ? html`<button type="button" class="btn btn-sm" @click=${undo}>${t('common.undo')}</button>` : nothing}
      <button type="button" class="btn btn-action" aria-label=${t('common.close')} @click=${close}>${icon('x')}</button>
    </div></div>`), document.getElementById('toasts'));
}
