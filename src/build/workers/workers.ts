import { availableParallelism } from 'node:os';
import type { TranslationCheck } from '../../archive/checks/translation-checks.ts';
import type { StoryInputs } from '../outputs/planned-story.ts';
import type { NewFile } from '../publish/write-files.ts';
import { batchesOf } from './batches.ts';
import {
  type MadePart,
  type PageTask,
  type ReadFile,
  type ReadingTask,
  type StoryTask,
  StoryWorker,
} from './story-worker.ts';
import type { MadeBatch, WorkerSettings } from './worker.ts';
import { WorkerPool } from './worker-pool.ts';

/** From this many texts or files on, threads gain more time than they take to start. */
const THRESHOLD = 500;

/** More threads would only wait for the disk. */
const MOST_THREADS = 8;

/** How a build uses threads. */
export interface Parallelism {
  /** How many, including the main thread; by default as many as the machine can run at once. */
  readonly threads?: number;
  /** From how many texts or files on it uses them. */
  readonly threshold?: number;
}

/** The workers of a build: one in this thread and, for larger work, a pool. */
export class Workers {
  readonly #settings: WorkerSettings;
  readonly #threads: number;
  readonly #threshold: number;
  readonly #own: StoryWorker;
  #pool: WorkerPool | undefined;
  /** The index of the pool's worker that has read each text. */
  readonly #readBy = new Map<string, number>();

  constructor(settings: WorkerSettings, { threads, threshold }: Parallelism = {}) {
    this.#settings = settings;
    this.#threads = threads ?? Math.min(availableParallelism(), MOST_THREADS);
    this.#threshold = threshold ?? THRESHOLD;
    this.#own = new StoryWorker(settings);
  }

  /** Whether threads pay off for a number of texts or files. */
  isWorthThreads(count: number): boolean {
    return count >= this.#threshold;
  }

  /**
   * Reads texts, story by story.
   *
   * @param done is called with the results of each batch
   */
  async read(
    stories: readonly (readonly ReadingTask[])[],
    done: (files: readonly ReadFile[]) => void,
  ): Promise<void> {
    if (!this.isWorthThreads(stories.flat().length)) {
      for (const tasks of stories) done(this.#own.read(tasks));
      return;
    }
    const pool = this.#start();
    const batches = batchesOf(stories, pool.workers.length).map((batch) => batch.flat());
    await pool.run([], batches, async (worker, batch) => {
      const index = pool.workers.indexOf(worker);
      for (const { file } of batch) this.#readBy.set(file, index);
      done(await worker.read(batch));
    });
  }

  /** Compares translations with their articles, each in the worker that has read its texts. */
  async check(
    stories: readonly StoryInputs[],
    done: (checks: readonly TranslationCheck[]) => void,
  ): Promise<void> {
    if (!this.isWorthThreads(stories.length)) return done(this.#own.check(stories));
    const pool = this.#start();
    const { own, shared } = this.#queues(stories, (story) => story);
    await pool.run(own, shared, async (worker, batch) => {
      const index = pool.workers.indexOf(worker);
      for (const { texts } of batch) this.#readBy.set(texts.ar.file, index);
      done(await worker.check(batch));
    });
  }

  /** Makes files and parts from stories, and renders other pages, all in memory. */
  async makeInMemory(
    stories: readonly StoryTask[],
    pages: readonly PageTask[],
  ): Promise<{ readonly files: readonly NewFile[]; readonly parts: readonly MadePart[] }> {
    const files: NewFile[] = [];
    const parts = await this.#own.make(stories, pages, (file) => files.push(file));
    return { files, parts };
  }

  /**
   * Makes and writes any number of files, those of a story in the worker that has read its texts.
   *
   * @param done is called with the results of each batch
   */
  async make(
    stories: readonly StoryTask[],
    pages: readonly PageTask[],
    done: (made: MadeBatch) => void,
  ): Promise<void> {
    const pool = this.#start();
    const { own, shared } = this.#queues(stories, ({ inputs }) => inputs);
    const ofStories = (batch: readonly StoryTask[]): Batch => [batch, []];
    const ofPages = batchesOf(pages, pool.workers.length).map((batch): Batch => [[], batch]);
    await pool.run(
      own.map((queue) => queue.map(ofStories)),
      [...shared.map(ofStories), ...ofPages],
      async (worker, batch) => done(await worker.make(...batch)),
    );
  }

  /** Batches of stories: for each worker, those whose texts it has read; then all others. */
  #queues<T>(stories: readonly T[], inputsOf: (story: T) => StoryInputs) {
    const { workers } = this.#start();
    const byWorker = Map.groupBy(
      stories,
      (story) => this.#readBy.get(inputsOf(story).texts.ar.file) ?? -1,
    );
    const queueOf = (worker: number): readonly (readonly T[])[] =>
      batchesOf(byWorker.get(worker) ?? [], workers.length);
    return { own: workers.map((_, index) => queueOf(index)), shared: queueOf(-1) };
  }

  /** Ends all threads, whatever they are doing. */
  async close(): Promise<void> {
    this.#own.close();
    await this.#pool?.close();
  }

  #start(): WorkerPool {
    this.#pool ??= new WorkerPool(Math.max(1, this.#threads), this.#settings);
    return this.#pool;
  }
}

type Batch = readonly [stories: readonly StoryTask[], pages: readonly PageTask[]];
