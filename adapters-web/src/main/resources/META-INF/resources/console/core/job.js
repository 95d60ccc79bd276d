import {api} from './api.js';

/** Whether nothing more will happen to a job in this state. */
export const ended = job => ['DONE', 'FAILED', 'CANCELLED'].includes(job.state);

/** States in which a job waits for somebody, so that nothing streams. */
const WAITING = ['PLANNED'];
/** After so long without news one asks: events tell of no interruption, and may not come through. */
const QUIET_MILLIS = 4000;

/**
 * Follows a job until it has ended, whatever happens to the connection or the server between.
 *
 * @param kind `imports`, `exports` or `changes`
 * @param listener gets the job as the API shows it, at once and whenever there is news of it
 * @param lost gets the Problem where the job cannot be seen (any more), and nothing more is told
 * @param away gets the Problem where nobody answers; it tries on
 * @returns what stops it
 */
export function follow(kind, id, listener, lost = () => {}, away = () => {}) {
  const path = `${kind}/${encodeURIComponent(id)}`;
  let stopped = false;
  let job = null;
  let source = null;
  let timer;

  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
    source = null;
  };

  const tell = news => {
    if (stopped) {
      return;
    }
    job = news;
    if (ended(job)) {
      stop();
    }
    listener(job);
    if (!stopped) {
      WAITING.includes(job.state) ? hangUp() : listen();
      askLater();
    }
  };

  // Events know nothing of an interruption; it is over where something has gone on.
  const keepingInterruption = news => ({...news,
    interruption: news.state === job.state && news.progress.done === job.progress.done ? job.interruption : null});

  const askLater = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MILLIS);
  };

  const hangUp = () => {
    source?.close();
    source = null;
  };

  async function ask() {
    try {
      tell(await api.get(path));
    } catch (problem) {
      if (stopped) {
        return;
      }
      // A server that is just starting, or a proxy before it, refuses in words that are not the API's.
      if (problem.status && problem.status < 500 && problem.code !== 'unknown') {
        stop();
        lost(problem);
      } else {
        away(problem);
        askLater();
      }
    }
  }

  function listen() {
    if (source) {
      return;
    }
    source = new EventSource(new URL(`api/v1/${path}/events`, document.baseURI));
    source.addEventListener('progress', ({data}) => tell({...job, progress: JSON.parse(data)}));
    source.addEventListener('state', ({data}) => tell(keepingInterruption(JSON.parse(data))));
    source.addEventListener('error', () => {
      // It does not tell why: perhaps the session is over, which asking finds out and mends.
      hangUp();
      clearTimeout(timer);
      timer = setTimeout(ask, 500);
    });
  }

  ask();
  return stop;
}

/** Follows a job that nobody looks at any more. @param tell gets it when it has ended */
export function atEnd(kind, id, tell) {
  follow(kind, id, job => ended(job) && tell(job));
}
