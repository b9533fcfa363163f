import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WORK, WorkName } from './work.ts';

/** Seconds of CPU that a piece of work may take: ten times what it should. */
const LIMIT = 20;

/** Between looks at what a thread has taken, in milliseconds. */
const PAUSE = 100;

/** A thread that has done its work, for the next piece: to start one takes as long as most work. */
let idle: Worker | undefined;

/**
 * Has a thread do some work, and stops it once it has taken more than the limit of CPU time. A
 * busy machine gives it that time later, which changes nothing; and a loop that never yields,
 * which no timeout of a test can end, ends too.
 *
 * @returns what the work returns
 * @throws where the work throws, the stack or the memory does not suffice, or it takes too long
 */
export async function withinLimit<Name extends WorkName>(
  name: Name,
  input: Parameters<(typeof WORK)[Name]>[0],
  limit = LIMIT,
): Promise<Awaited<ReturnType<(typeof WORK)[Name]>>> {
  const thread = idle ?? (await startThread());
  idle = undefined;
  thread.ref();
  const done = new AbortController();
  try {
    const answer = once(thread, 'message');
    const end = (await cpuOf(thread)) + limit;
    thread.postMessage({ name, input });
    const [result] = await Promise.race([answer, overLimit(thread, end, done.signal)]);
    thread.unref();
    idle = thread;
    return result;
  } catch (fault) {
    await thread.terminate();
    throw fault;
  } finally {
    done.abort();
  }
}

async function startThread(): Promise<Worker> {
  const thread = new Worker(new URL('thread.ts', import.meta.url));
  await once(thread, 'online');
  return thread;
}

/** Throws when a thread has taken so many seconds of CPU; never, once its work is done. */
async function overLimit(thread: Worker, end: number, done: AbortSignal): Promise<never> {
  while (!done.aborted && (await cpuOf(thread)) < end) await wait(PAUSE);
  if (done.aborted) return new Promise(() => {});
  throw new Error('It took more CPU time than it may.');
}

/** Seconds of CPU that a thread has taken; none where it has ended, which is told elsewhere. */
async function cpuOf(thread: Worker): Promise<number> {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1e6;
}
