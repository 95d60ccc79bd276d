import {html} from 'lit';

/** What a mistake at this place is about: the word that stands there, else the one sign. */
const word = (text, at) => /^[\p{L}\p{N}_.@-]+/u.exec(text.slice(at))?.[0] ?? text[at] ?? '';

/** A text with the place of its mistake, counted from 0, for the eye: the message beneath tells it in words. */
export const marked = (text, at) => {
  const wrong = word(text, at);
  return html`<div class="muster-mistake" aria-hidden="true">${text.slice(0, at)}<mark>${wrong || '\u00a0\u00a0'}</mark>${
    text.slice(at + wrong.length)}</div>`;
};
