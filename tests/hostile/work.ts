import type { Problem } from '../../src/archive/base/problem.ts';
import { formerIdsOf, recordedBlocks } from '../../src/archive/permalinks/former-ids.ts';
import { parseLock } from '../../src/archive/permalinks/parse-lock.ts';
import { type Files, readSample } from '../unit/sample-archive.ts';

/** Work that a thread does on request, by its name: what goes in can be sent to a thread. */
export const WORK = {
  /** Reads a small archive with these files laid over it; answers with the number of problems. */
  read: async (files: Files): Promise<number> => (await readSample(files)).problems.length,
  /** Reads a lock of so many stories, of which every other one was edited, and compares them. */
  compareWithLock: (stories: number): number => {
    const blocks = Array.from({ length: 9 }, (_, index) => `a000${index}`);
    const edited = blocks.with(4, 'zzzzz');
    const ids = Array.from({ length: stories }, (_, index) => `2024/01/story-${index}`);
    const content = ids.map((id) => `story ${id} ${blocks.join(' ')}\n`).join('');
    const problems: Problem[] = [];
    const lock = parseLock({ file: 'permalinks.lock', content }, problems);
    for (const [index, id] of ids.entries()) {
      const recorded = recordedBlocks(lock, { id, aliases: [] });
      formerIdsOf(recorded, index % 2 === 0 ? blocks : edited);
    }
    return problems.length;
  },
};

export type WorkName = keyof typeof WORK;
