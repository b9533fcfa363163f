// The other end of worker-pool.ts: a story worker in a thread of its own.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { TranslationCheck } from '../../archive/checks/translation-checks.ts';
import type { StoryInputs } from '../outputs/planned-story.ts';
import type { FileRecord } from '../publish/tree.ts';
import { FolderMaker, writeNew } from '../publish/write-files.ts';
import { type FaultData, faultAsData } from './fault-data.ts';
import {
  type MadePart,
  type PageTask,
  type ReadFile,
  type ReadingTask,
  type StoryTask,
  StoryWorker,
  type StoryWorkerSettings,
} from './story-worker.ts';

/** What a worker works on, and the folder that it writes to. */
export interface WorkerSettings extends StoryWorkerSettings {
  readonly folder: string;
}

/** What a worker of the pool does for the main thread. */
export interface PoolWorker {
  read(tasks: readonly ReadingTask[]): Promise<readonly ReadFile[]>;
  check(stories: readonly StoryInputs[]): Promise<readonly TranslationCheck[]>;
  /** Makes what is wanted of stories, prints other pages, and writes the files. */
  make(stories: readonly StoryTask[], pages: readonly PageTask[]): Promise<MadeBatch>;
  close(): Promise<void>;
}

/** What was written, and what the main thread is to put together. */
export interface MadeBatch {
  readonly files: readonly (readonly [path: string, record: FileRecord])[];
  readonly parts: readonly MadePart[];
}

export interface Call {
  readonly call: number;
  readonly name: Exclude<keyof PoolWorker, 'close'>;
  readonly inputs: readonly unknown[];
}

export interface Answer {
  readonly call: number;
  readonly result?: unknown;
  readonly fault?: FaultData;
}

/** A worker in this thread. */
export function workerHere({ folder, ...settings }: WorkerSettings): PoolWorker {
  const worker = new StoryWorker(settings);
  const folders = new FolderMaker();
  return {
    read: async (tasks) => worker.read(tasks),
    check: async (stories) => worker.check(stories),
    make: async (stories, others) => {
      const files: [string, FileRecord][] = [];
      const parts = await worker.make(stories, others, (file) => {
        files.push([file.path, writeNew(folder, file, folders)]);
      });
      return { files, parts };
    },
    close: async () => worker.close(),
  };
}

function answerCalls(settings: WorkerSettings): void {
  const worker = workerHere(settings);
  parentPort?.on('message', async ({ call, name, inputs }: Call) => {
    try {
      const result = await (worker[name] as (...inputs: unknown[]) => Promise<unknown>)(...inputs);
      parentPort?.postMessage({ call, result } satisfies Answer);
    } catch (fault) {
      parentPort?.postMessage({ call, fault: faultAsData(fault) } satisfies Answer);
    }
  });
}

if (!isMainThread) answerCalls(workerData as WorkerSettings);
