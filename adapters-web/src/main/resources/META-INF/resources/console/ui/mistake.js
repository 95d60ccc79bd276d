import {html, nothing} from 'lit';

/** What a mistake at this place is about: the word that stands there, else the one sign. */
const word = (text, at) => /^[\p{L}\p{N}_.@-]+/u.exec(text.slice(at))?.[0] ?? text[at] ?? '';

/** A text with the place of its mistake, counted from 0, for the eye: the message beneath tells it in words. */
function marked(text, at) {
  const wrong = word(text, at);
  return html`<div class="muster-mistake" aria-hidden="true">${text.slice(0, at)}<mark>${wrong || '\u00a0\u00a0'}</mark>${
    text.slice(at + wrong.length)}</div>`;
}

/** What the API says of a mistake, as a sentence; the place is marked. */
const sentence = message => message.replace(/^at [^:]*: /, '').replace(/^./u, first => first.toUpperCase()).replace(/([^.])$/, '$1.');

/**
 * What is wrong with a query: the query with its mistake marked, and the reason beneath.
 *
 * @param query the one that was asked
 * @param problem what the API said of it, about this or something else
 * @param more what is said behind the reason
 * @returns null where nothing is wrong with the query
 */
export function queryMistake(query, problem, more = nothing) {
  const found = problem?.problems?.find(one => one.path?.startsWith('query'));
  if (!found) {
    return null;
  }
  const [, at] = /^query\[(\d+)]$/.exec(found.path) ?? [];
  return html`<div class="invalid-feedback d-block mt-2">${at === undefined ? nothing : marked(query, Number(at))}
    <div>${sentence(found.message)} ${more}</div></div>`;
}
