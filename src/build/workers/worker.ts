// The entry point of a thread of worker-pool.ts: a story worker that answers calls.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { TranslationCheck } from '../../archive/checks/translation-checks.ts';
import type { StoryInputs } from '../outputs/planned-story.ts';
import type { FileRecord } from '../publish/tree.ts';
import { createFile, FolderMaker } from '../publish/write-files.ts';
import { type ErrorData, errorToData } from './error-data.ts';
import {
  type MadePart,
  type PageTask,
  type ReadFile,
  type ReadingTask,
  type StoryTask,
  StoryWorker,
  type StoryWorkerSettings,
} from './story-worker.ts';

/** What a worker needs to know, and the folder that it writes to. */
export interface WorkerSettings extends StoryWorkerSettings {
  readonly folder: string;
}

/** What the main thread can ask of a worker in the pool. */
export interface PoolWorker {
  read(tasks: readonly ReadingTask[]): Promise<readonly ReadFile[]>;
  check(stories: readonly StoryInputs[]): Promise<readonly TranslationCheck[]>;
  /** Makes files and parts from stories, renders other pages, and writes the files. */
  make(stories: readonly StoryTask[], pages: readonly PageTask[]): Promise<MadeBatch>;
  close(): Promise<void>;
}

/** The files that were written, and the parts that the main thread needs. */
export interface MadeBatch {
  readonly files: readonly (readonly [path: string, record: FileRecord])[];
  readonly parts: readonly MadePart[];
}

/** A message to a thread. */
export interface Call {
  readonly call: number;
  readonly name: Exclude<keyof PoolWorker, 'close'>;
  readonly inputs: readonly unknown[];
}

/** Its reply, with a result or an error. */
export interface Answer {
  readonly call: number;
  readonly result?: unknown;
  readonly error?: ErrorData;
}

/** A worker in this thread. */
export function localWorker({ folder, ...settings }: WorkerSettings): PoolWorker {
  const worker = new StoryWorker(settings);
  const folders = new FolderMaker();
  return {
    read: async (tasks) => worker.read(tasks),
    check: async (stories) => worker.check(stories),
    make: async (stories, others) => {
      const files: [string, FileRecord][] = [];
      const parts = await worker.make(stories, others, (file) => {
        files.push([file.path, createFile(folder, file, folders)]);
      });
      return { files, parts };
    },
    close: async () => worker.close(),
  };
}

function answerCalls(settings: WorkerSettings): void {
  const worker = localWorker(settings);
  parentPort?.on('message', async ({ call, name, inputs }: Call) => {
    try {
      const result = await (worker[name] as (...inputs: unknown[]) => Promise<unknown>)(...inputs);
      parentPort?.postMessage({ call, result } satisfies Answer);
    } catch (error) {
      parentPort?.postMessage({ call, error: errorToData(error) } satisfies Answer);
    }
  });
}

if (!isMainThread) answerCalls(workerData as WorkerSettings);
