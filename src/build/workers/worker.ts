// The other end of pool.ts: a desk that lives in a thread.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { FileRecord } from '../publish/tree.ts';
import { FolderMaker, writeNew } from '../publish/write-files.ts';
import { type FaultData, faultAsData } from './fault-data.ts';
import {
  type DeskSettings,
  type PageTask,
  type Reading,
  type ReadingTask,
  StoryDesk,
  type StoryParts,
  type StoryTask,
} from './story-worker.ts';

/** What a thread works on, and the folder that it writes to. */
export interface ThreadSettings extends DeskSettings {
  readonly folder: string;
}

/** What a desk does for the main thread. */
export interface Desk {
  read(tasks: readonly ReadingTask[]): Promise<readonly Reading[]>;
  /** Makes what is wanted of stories, and other pages, and writes the files. */
  make(stories: readonly StoryTask[], pages: readonly PageTask[]): Promise<MadeStories>;
  close(): Promise<void>;
}

/** What was written, and what is for the main thread to put together. */
export interface MadeStories extends StoryParts {
  readonly files: WrittenFiles;
}

/** Files and how they lie on the disk. */
export type WrittenFiles = readonly (readonly [path: string, record: FileRecord])[];

export interface Call {
  readonly call: number;
  readonly name: Exclude<keyof Desk, 'close'>;
  readonly inputs: readonly unknown[];
}

export interface Answer {
  readonly call: number;
  readonly result?: unknown;
  readonly fault?: FaultData;
}

/** A desk in this thread. */
export function deskHere({ folder, ...settings }: ThreadSettings): Desk {
  const desk = new StoryDesk(settings);
  const folders = new FolderMaker();
  return {
    read: async (tasks) => desk.read(tasks),
    make: async (stories, others) => {
      const written: [string, FileRecord][] = [];
      const parts = await desk.make(stories, others, (file) => {
        written.push([file.path, writeNew(folder, file, folders)]);
      });
      return { ...parts, files: written };
    },
    close: async () => desk.close(),
  };
}

function answerCalls(settings: ThreadSettings): void {
  const desk = deskHere(settings);
  parentPort?.on('message', async ({ call, name, inputs }: Call) => {
    try {
      const result = await (desk[name] as (...inputs: unknown[]) => Promise<unknown>)(...inputs);
      parentPort?.postMessage({ call, result } satisfies Answer);
    } catch (fault) {
      parentPort?.postMessage({ call, fault: faultAsData(fault) } satisfies Answer);
    }
  });
}

if (!isMainThread) answerCalls(workerData as ThreadSettings);
