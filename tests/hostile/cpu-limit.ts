import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WORK, WorkName } from './work.ts';

/** Seconds of CPU that a piece of work may take: ten times what it should. */
export const LIMIT = 20;

/** Between looks at what a thread has taken, in milliseconds. */
const PAUSE = 100;

/**
 * Has a thread do some work, and stops it once it has taken more than the limit of CPU time. A
 * busy machine gives it that time later, and so changes nothing; and a loop that never yields,
 * which no timeout of a test can end, ends too.
 *
 * @returns what the work returns
 * @throws where the work throws, the stack or the memory does not suffice, or it takes too long
 */
export async function withinLimit<Name extends WorkName>(
  name: Name,
  input: Parameters<(typeof WORK)[Name]>[0],
): Promise<Awaited<ReturnType<(typeof WORK)[Name]>>> {
  const thread = new Worker(new URL('thread.ts', import.meta.url));
  try {
    await once(thread, 'online');
    const answer = once(thread, 'message');
    thread.postMessage({ name, input });
    const [result] = await Promise.race([answer, overLimit(thread, answer)]);
    return result;
  } finally {
    await thread.terminate();
  }
}

async function overLimit(thread: Worker, answer: Promise<unknown>): Promise<never> {
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  answer.then(done, done);
  let taken = 0;
  while (!isDone && taken < LIMIT) {
    await wait(PAUSE);
    if (isDone) break;
    const { user, system } = await thread.cpuUsage();
    taken = (user + system) / 1e6;
  }
  if (isDone) return new Promise(() => {});
  throw new Error(`It took more than ${LIMIT} seconds of CPU.`);
}
