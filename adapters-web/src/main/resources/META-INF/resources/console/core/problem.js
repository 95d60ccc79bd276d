import {t} from './texts.js';

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

  /** The sentence for the field of this path, if there is one. */
  at(path) {
    return this.problems.find(problem => problem.path === path)?.message;
  }
}
