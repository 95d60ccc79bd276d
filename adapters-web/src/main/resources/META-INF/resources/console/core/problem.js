import {t} from './texts.js';

/** Whether a path is this field's, or that of a part of it. */
export const within = (path, field) => path === field || path?.startsWith(`${field}[`) || path?.startsWith(`${field}.`) || false;

/** A call that was refused (RFC 9457), or that nobody answered (status 0, code `network`). */
export class Problem extends Error {
  /** @param retryAfter the seconds after which it may be tried again, where that is the problem */
  constructor({status = 0, code = 'unknown', title, detail, problems = [], retryAfter}) {
    super(detail || title || code);
    Object.assign(this, {status, code, problems, retryAfter});
  }

  static async of(response) {
    const text = await response.text();
    const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
    try {
      return new Problem({status: response.status, retryAfter, ...JSON.parse(text)});
    } catch {
      return new Problem({status: response.status, detail: t('problem.unexpected', {status: response.status})});
    }
  }

  static network() {
    return new Problem({code: 'network', detail: t('problem.network')});
  }

  /** A mistake that shows before anything is sent. */
  static at(path, message) {
    return new Problem({status: 400, code: 'field.invalid', detail: message, problems: [{code: 'field.invalid', path, message}]});
  }

  /** The sentence for the field of this path, or for a part of it (`roles[0]`), if there is one. */
  at(path) {
    return this.problems.find(problem => within(problem.path, path))?.message;
  }
}
