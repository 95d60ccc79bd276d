import {html, nothing, render} from 'lit';
import {isNumber} from '../core/format.js';
import {t} from '../core/texts.js';
import {problemAlert} from './alert.js';
import {icon} from './icon.js';

let count = 0;

/**
 * Opens a window over the page, which keeps the focus until it is closed; Esc closes it, and the focus goes back.
 *
 * @param title its heading
 * @param content `close => template`; `close(value)` closes it
 * @param size sm, md, lg or xl
 * @param closable whether Esc and the cross close it
 * @returns what it was closed with, undefined where it was dismissed
 */
export function dialog({title, content, size = 'md', closable = true}) {
  const opener = document.activeElement;
  const window = document.createElement('dialog');
  const heading = `dialog-${++count}`;
  window.className = `muster-dialog muster-dialog-${size}`;
  window.setAttribute('aria-labelledby', heading);
  return new Promise(resolve => {
    let value;
    const close = result => {
      value = result;
      window.close();
    };
    window.addEventListener('cancel', event => {
      if (!closable) {
        event.preventDefault();
      }
    });
    window.addEventListener('close', () => {
      render(nothing, window);
      window.remove();
      opener?.isConnected && opener.focus();
      resolve(value);
    });
    render(html`<div class="modal-content">
      <div class="modal-header">
        <h2 class="modal-title" id=${heading}>${title}</h2>
        ${closable ? html`<button type="button" class="btn btn-action" aria-label=${t('common.close')} @click=${() => close()}>${icon('x')}</button>` : nothing}
      </div>
      ${content(close)}
    </div>`, window);
    document.body.append(window);
    window.showModal();
    // Elements within draw themselves a moment later.
    requestAnimationFrame(() => (window.querySelector('[autofocus]') ?? window.querySelector(':is(input, select, textarea):not(:disabled)'))
      ?.focus());
  });
}

/**
 * Asks before something that cannot be undone; `action` is the verb on the button, `stay` what the other one says. Who must mean a
 * `number` writes it. Answers true or false.
 */
export async function confirm({title, text, action, number, danger = true, stay = t('common.cancel')}) {
  const submit = close => event => {
    event.preventDefault();
    const written = event.currentTarget.elements.number;
    written?.setCustomValidity(isNumber(written.value, number) ? '' : t('common.otherNumber'));
    if (event.currentTarget.reportValidity()) {
      close(true);
    }
  };
  return await dialog({
    title, size: 'sm',
    content: close => html`<form @submit=${submit(close)} novalidate>
      <div class="modal-body">${text}
        ${number ? html`<label class="form-label mt-3" for="confirmed-number">${t('common.writeNumber', {number})}</label>
          <input class="form-control" id="confirmed-number" name="number" inputmode="numeric" autocomplete="off"
            @input=${event => event.target.setCustomValidity('')}>` : nothing}</div>
      <div class="modal-footer">
        <button type="button" class="btn" ?autofocus=${!number} @click=${() => close(false)}>${stay}</button>
        <button type="submit" class="btn ${danger ? 'btn-danger' : 'btn-primary'}">${action}</button>
      </div></form>`,
  }) ?? false;
}

/** Tells why something could not be done; `next` is a link to where it can be mended, closed over `close`. */
export const tell = (title, problem, next = () => nothing) => dialog({
  title,
  content: close => html`
    <div class="modal-body">${problemAlert(problem)}</div>
    <div class="modal-footer">${next(close)}
      <button type="button" class="btn" autofocus @click=${() => close()}>${t('common.close')}</button></div>`,
});
