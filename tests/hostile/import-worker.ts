import { parentPort, workerData } from 'node:worker_threads';
import { readFeed } from '../../src/archive/import/feed-articles.ts';
import { readHtmlArticle } from '../../src/archive/import/html-article.ts';
import { readRawText } from '../../src/archive/import/raw-text.ts';

/** The format of the input that a worker reads. It sends back everything it has read as one text. */
export type ImportKind = 'html' | 'text' | 'feed';

const READERS = {
  html: (input) => readHtmlArticle(input, 'UTC').body,
  text: (input) => {
    const { title = '', body } = readRawText(input);
    return `${title}\n${body}`;
  },
  feed: (input) => {
    const feed = `<rss version="2.0"><channel><title>x</title>${input}</channel></rss>`;
    return readFeed(feed, 'UTC')
      .map(({ article }) => article.body)
      .join('\n');
  },
} satisfies Record<ImportKind, (input: string) => string>;

const { kind, input } = workerData as { readonly kind: ImportKind; readonly input: string };
parentPort?.postMessage(READERS[kind](input));
