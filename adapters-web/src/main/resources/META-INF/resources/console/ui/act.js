import {Problem} from '../core/problem.js';
import {tell} from './dialog.js';

/**
 * Does what a button asks for. Where it is refused a window tells why.
 *
 * @param title of that window
 * @param next a link in it to where it can be mended
 * @returns whether it was done
 */
export async function act(title, what, next) {
  try {
    await what();
    return true;
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    await tell(title, problem, next);
    return false;
  }
}
