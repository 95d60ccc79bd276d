import {api} from './api.js';

const ENDED = ['DONE', 'FAILED', 'CANCELLED'];
/** States in which a job waits for somebody, so that nothing streams. */
const WAITING = ['PLANNED'];
/** After so long without news one asks: events tell of no interruption, and may not come through. */
const QUIET_MILLIS = 4000;

/**
 * Follows a job until it has ended, whatever happens to the connection or the server between.
 *
 * @param kind `imports` or `exports`
 * @param onChange gets the job, at once and whenever there is news of it
 * @param onProblem gets the problem where it cannot be read; it goes on all the same, unless there is no such job
 * @returns what stops it
 */
export function follow(kind, id, onChange, onProblem = () => {}) {
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
    onChange(job);
    if (ENDED.includes(job.state)) {
      stop();
    } else if (!stopped) {
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
      if (!stopped) {
        onProblem(problem);
        problem.status === 404 || problem.status === 403 ? stop() : askLater();
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
