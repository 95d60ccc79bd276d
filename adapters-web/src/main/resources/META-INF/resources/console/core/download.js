import {address, api} from './api.js';

/** Has the browser keep a file of the API. Whose session is over signs in first: a refusal would be kept as the file. */
export async function download(path, params) {
  await api.get('session');
  const link = document.createElement('a');
  link.href = address(path, params);
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
