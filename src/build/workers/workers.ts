import { availableParallelism } from 'node:os';
import type { NewFile } from '../publish/write-files.ts';
import { portionsOf } from './batches.ts';
import {
  type PageTask,
  type Reading,
  type ReadingTask,
  StoryDesk,
  type StoryParts,
  type StoryTask,
} from './story-worker.ts';
import type { MadeStories, ThreadSettings } from './worker.ts';
import { DeskPool } from './worker-pool.ts';

/** From so many texts, or files, on, threads gain more than their start costs. */
const MUCH = 500;

/** More threads than this only wait for the disk. */
const MOST_THREADS = 8;

/** How a build may use the machine. */
export interface Means {
  /** How many threads where there is much to do: as many as the machine runs at once. */
  readonly threads?: number;
  /** From how many texts, or files, on there is much to do. */
  readonly much?: number;
}

/** The desks of a build: one, and where there is much to do, others in threads. */
export class Desks {
  readonly #settings: ThreadSettings;
  readonly #threads: number;
  readonly #much: number;
  readonly #own: StoryDesk;
  #pool: DeskPool | undefined;
  /** Which desk of the pool has read a text. */
  readonly #readBy = new Map<string, number>();

  constructor(settings: ThreadSettings, { threads, much }: Means = {}) {
    this.#settings = settings;
    this.#threads = threads ?? Math.min(availableParallelism(), MOST_THREADS);
    this.#much = much ?? MUCH;
    this.#own = new StoryDesk(settings);
  }

  isMuch(count: number): boolean {
    return count >= this.#much;
  }

  /** Reads texts, story by story. */
  async read(
    stories: readonly (readonly ReadingTask[])[],
    done: (readings: readonly Reading[]) => void,
  ): Promise<void> {
    if (!this.isMuch(stories.flat().length)) {
      for (const tasks of stories) done(this.#own.read(tasks));
      return;
    }
    const pool = this.#start();
    const portions = portionsOf(stories, pool.desks.length).map((portion) => portion.flat());
    await pool.run([], portions, async (desk, portion) => {
      const index = pool.desks.indexOf(desk);
      for (const { file } of portion) this.#readBy.set(file, index);
      done(await desk.read(portion));
    });
  }

  /** Makes what is wanted of stories, and other pages, few enough to be held in memory together. */
  async makeHere(
    stories: readonly StoryTask[],
    pages: readonly PageTask[],
  ): Promise<StoryParts & { readonly files: readonly NewFile[] }> {
    const files: NewFile[] = [];
    const parts = await this.#own.make(stories, pages, (file) => files.push(file));
    return { ...parts, files };
  }

  /** Makes and writes any number of files: those of a story where its texts have been read. */
  async make(
    stories: readonly StoryTask[],
    pages: readonly PageTask[],
    done: (made: MadeStories) => void,
  ): Promise<void> {
    const pool = this.#start();
    const byDesk = Map.groupBy(stories, ({ texts }) => this.#readBy.get(texts.ar.file) ?? -1);
    const queueOf = (desk: number): readonly Tasks[] =>
      portionsOf(byDesk.get(desk) ?? [], pool.desks.length).map((portion) => [portion, []]);
    const shared = [
      ...queueOf(-1),
      ...portionsOf(pages, pool.desks.length).map((portion): Tasks => [[], portion]),
    ];
    const queues = pool.desks.map((_, index) => queueOf(index));
    await pool.run(queues, shared, async (desk, tasks) => done(await desk.make(...tasks)));
  }

  async close(): Promise<void> {
    this.#own.close();
    await this.#pool?.close();
  }

  #start(): DeskPool {
    this.#pool ??= new DeskPool(Math.max(1, this.#threads), this.#settings);
    return this.#pool;
  }
}

type Tasks = readonly [stories: readonly StoryTask[], pages: readonly PageTask[]];
