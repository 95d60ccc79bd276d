import {t} from './texts.js';

/** Whether a path is this field's, or that of a part of it. */
export const within = (path, field) => path === field || path?.startsWith(`${field}[`) || path?.startsWith(`${field}.`) || false;

/** A call that was refused (RFC 9457), or that nobody answered (status 0, code `network`). */
export class Problem extends Error {
  constructor({status = 0, code = 'unknown', title, detail, problems = []}) {
    super(detail || title || code);
    Object.assign(this, {status, code, problems});
  }

  static async of(response) {
    const text = await response.text();
    try {
      return new Problem({status: response.status, ...JSON.parse(text)});
    } catch {
      return new Problem({status: response.status, detail: t('problem.unexpected', {status: response.status})});
    }
  }

  static network() {
    return new Problem({code: 'network', detail: t('problem.network')});
  }

  /** The sentence for the field of this path, or for a part of it (`roles[0]`), if there is one. */
  at(path) {
    return this.problems.find(problem => within(problem.path, path))?.message;
  }
}
