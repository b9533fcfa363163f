import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { handOut } from './batches.ts';
import { errorFromData } from './error-data.ts';
import {
  type Answer,
  type Call,
  localWorker,
  type PoolWorker,
  type WorkerSettings,
} from './worker.ts';

/** How many batches a thread has at a time, so that it never waits for this one. */
const AHEAD = 2;

/** Several workers: one in this thread, each of the others in its own. */
export class WorkerPool {
  readonly workers: readonly PoolWorker[];

  constructor(threads: number, settings: WorkerSettings) {
    const settingsOf = (index: number): WorkerSettings => ({
      ...settings,
      scratch: `${settings.scratch}-${index}`,
    });
    const others = Array.from(
      { length: threads - 1 },
      (_, index) => new ThreadWorker(settingsOf(index + 1)),
    );
    this.workers = [localWorker(settingsOf(0)), ...others];
  }

  /** Distributes batches to the workers, as `handOut` does, and waits until all are done. */
  async run<T>(
    queues: readonly (readonly T[])[],
    shared: readonly T[],
    work: (worker: PoolWorker, batch: T) => Promise<void>,
  ): Promise<void> {
    const nextFor = handOut(queues, shared);
    await Promise.all(
      this.workers.flatMap((worker, index) => {
        const runner = async (): Promise<void> => {
          for (let next = nextFor(index); next !== undefined; next = nextFor(index)) {
            await work(worker, next);
            // Lets this thread receive what the others have sent before it goes on.
            await setImmediate();
          }
        };
        return Array.from({ length: index === 0 ? 1 : AHEAD }, runner);
      }),
    );
  }

  /** Ends the threads, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}

/** A worker in another thread. */
class ThreadWorker implements PoolWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<never>>();
  #calls = 0;
  /** Why it no longer answers. */
  #ended: unknown;

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings });
    this.#worker.on('message', ({ call, result, error }: Answer) => {
      const waiting = this.#waiting.get(call);
      this.#waiting.delete(call);
      if (error) waiting?.reject(errorFromData(error));
      else waiting?.resolve(result as never);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () =>
      this.#fail(new Error('a thread of the build ended unexpectedly')),
    );
  }

  read: PoolWorker['read'] = (...inputs) => this.#call('read', inputs);
  check: PoolWorker['check'] = (...inputs) => this.#call('check', inputs);
  make: PoolWorker['make'] = (...inputs) => this.#call('make', inputs);

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #call(name: Call['name'], inputs: readonly unknown[]): Promise<never> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const call = this.#calls++;
    const waiting = Promise.withResolvers<never>();
    this.#waiting.set(call, waiting);
    this.#worker.postMessage({ call, name, inputs } satisfies Call);
    return waiting.promise;
  }

  #fail(error: unknown): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
