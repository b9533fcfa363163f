import type { Problem } from '../../src/archive/base/problem.ts';
import { readFeed } from '../../src/archive/import/feed-articles.ts';
import { readHtmlArticle } from '../../src/archive/import/html-article.ts';
import { readRawText } from '../../src/archive/import/raw-text.ts';
import { formerIdsOf, recordedBlocks } from '../../src/archive/permalinks/former-ids.ts';
import { parseLock } from '../../src/archive/permalinks/parse-lock.ts';
import { type Files, readSample } from '../unit/sample-archive.ts';

const IMPORTS = {
  html: (text) => readHtmlArticle(text, 'UTC').body,
  text: (text) => {
    const { title = '', body } = readRawText(text);
    return `${title}\n${body}`;
  },
  /** Of the content of an RSS channel. */
  feed: (text) => {
    const feed = `<rss version="2.0"><channel><title>x</title>${text}</channel></rss>`;
    return readFeed(feed, 'UTC')
      .map(({ article }) => article.body)
      .join('\n');
  },
} satisfies Readonly<Record<string, (text: string) => string>>;

export type ImportKind = keyof typeof IMPORTS;

/** Work that a thread does on request, by its name: what goes in can be sent to a thread. */
export const WORK = {
  /** Reads a small archive with these files laid over it; returns the number of problems. */
  read: async (files: Files): Promise<number> => (await readSample(files)).problems.length,
  /** Reads a text in a format that can be imported; returns everything it has read. */
  import: ({ kind, text }: { readonly kind: ImportKind; readonly text: string }): string =>
    IMPORTS[kind](text),
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
  /** Never ends, and never yields. */
  hang: (): never => {
    for (;;);
  },
};

export type WorkName = keyof typeof WORK;
