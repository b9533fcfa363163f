import { setTimeout } from 'node:timers/promises';
import { contentChangeIn } from './cache/content-changed.ts';

/** How often a build is tried before it fails. */
const ATTEMPTS = 5;

/** How long to wait before the second attempt, in milliseconds; the wait doubles each time. */
const FIRST_WAIT = 100;

/**
 * Runs a build, and runs it again if something changed between reading and writing, because somebody
 * saves a text or copies files.
 *
 * @param build reads the content and writes the site; if it fails, it leaves the site as it was
 * @param tell called before each further attempt, with a sentence that says what changed
 * @throws what the build throws; a ContentChanged only after the last attempt
 */
export async function buildAgain<T>(
  build: () => Promise<T>,
  tell: (change: string) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await build();
    } catch (fault) {
      const change = contentChangeIn(fault);
      if (change === undefined || attempt === ATTEMPTS) throw fault;
      tell(change);
      await setTimeout(FIRST_WAIT * 2 ** (attempt - 1));
    }
  }
}
