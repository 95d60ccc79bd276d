import {address} from './api.js';
import {Problem} from './problem.js';
import {session} from './session.js';

function send(url, form, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-Muster-Request', '1');
    request.setRequestHeader('Accept', 'application/json');
    // fetch() tells nothing of what it has sent so far.
    request.upload.addEventListener('progress', event => onProgress(event.loaded, event.total));
    request.addEventListener('load', () => resolve(new Response(request.responseText, {status: request.status})));
    request.addEventListener('error', () => reject(Problem.network()));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/**
 * Sends a file, and once more where the session turned out to be over and was begun anew.
 *
 * @param fields further parts of the form, sent as JSON
 * @param onProgress gets how many bytes have been sent, and of how many
 * @returns what the server answers
 * @throws Problem, or an AbortError where `signal` cancels
 */
export async function upload(path, file, fields, onProgress = () => {}, signal) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, new Blob([JSON.stringify(value)], {type: 'application/json'}));
  }
  form.append('file', file, file.name);
  let response = await send(address(path), form, onProgress, signal);
  if (response.status === 401 && session.who) {
    await session.renew();
    response = await send(address(path), form, onProgress, signal);
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}
