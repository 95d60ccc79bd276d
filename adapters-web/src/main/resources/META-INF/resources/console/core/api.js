import {Problem} from './problem.js';
import {session} from './session.js';

const ROOT = new URL('api/v1/', document.baseURI);

/** The address of a call; parameters that are null, undefined or '' are left out. */
export function address(path, params = {}) {
  const url = new URL(path, ROOT);
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') {
      url.searchParams.set(name, value);
    }
  }
  return url;
}

async function send(method, path, {params, body, type = 'application/json', etag, signal} = {}) {
  const headers = {'X-Muster-Request': '1', Accept: 'application/json'};
  if (body !== undefined) {
    headers['Content-Type'] = type;
  }
  if (etag) {
    headers['If-Match'] = etag;
  }
  try {
    return await fetch(address(path, params), {method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body)});
  } catch (e) {
    throw e.name === 'AbortError' ? e : Problem.network();
  }
}

/**
 * Calls the API. A session that has ended is begun anew by whoever sits there, and the call made again: nothing of the page is lost.
 *
 * @param options `params`, `body`, `type`, `etag` (sent as If-Match), `signal`
 * @returns `{status, data, etag}`; data is undefined where there is none
 * @throws Problem
 */
export async function call(method, path, options) {
  let response = await send(method, path, options);
  // Whoever signs in anew and mistypes is not to be asked to sign in for that.
  if (response.status === 401 && session.who && !(method === 'POST' && path === 'session')) {
    await session.renew();
    response = await send(method, path, options);
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  const text = await response.text();
  return {status: response.status, data: text ? JSON.parse(text) : undefined, etag: response.headers.get('ETag')};
}

const data = async (...of) => (await call(...of)).data;

/** Paths are relative to the API's root and encoded: `accounts/${encodeURIComponent(id)}`. Each answers with the body's JSON. */
export const api = {
  get: (path, params, signal) => data('GET', path, {params, signal}),
  post: (path, body, params) => data('POST', path, {body, params}),
  put: (path, body) => data('PUT', path, {body}),
  patch: (path, body, etag) => data('PATCH', path, {body, etag, type: 'application/merge-patch+json'}),
  delete: (path, etag) => data('DELETE', path, {etag}),
};
