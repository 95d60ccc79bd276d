import {address, api} from './api.js';

const AGAIN = 3_000;

/** Whether nothing more will happen to a job in this state. */
export const ended = job => ['DONE', 'FAILED', 'CANCELLED'].includes(job.state);

/**
 * Tells of a job now and whenever it has gone on, until it has ended. The browser connects again by itself, to whichever node is there.
 * Where the stream is refused the job is asked for instead: a session that is over is begun anew by that, and then it streams again.
 *
 * @param kind `imports` or `exports`
 * @param listener gets the job as the API shows it
 * @param lost gets the Problem where the job cannot be seen (any more)
 * @returns what stops it
 */
export function follow(kind, id, listener, lost = () => {}) {
  const path = `${kind}/${encodeURIComponent(id)}`;
  let stream;
  let timer;
  let stopped = false;
  let job = null;

  const stop = () => {
    stopped = true;
    stream?.close();
    clearTimeout(timer);
  };

  const tell = next => {
    if (stopped) {
      return;
    }
    job = next;
    if (ended(job)) {
      stop();
    }
    listener(job);
  };

  const listen = () => {
    stream = new EventSource(address(`${path}/events`));
    stream.addEventListener('state', event => tell(JSON.parse(event.data)));
    stream.addEventListener('progress', event => job && tell({...job, progress: JSON.parse(event.data)}));
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED && !stopped) {
        timer = setTimeout(ask, job ? AGAIN : 0);
      }
    });
  };

  const ask = async () => {
    try {
      tell(await api.get(path));
    } catch (problem) {
      if (problem.status && problem.status < 500) {
        stop();
        lost(problem);
        return;
      }
    }
    if (!stopped) {
      timer = setTimeout(listen, AGAIN);
    }
  };

  listen();
  return stop;
}
