import type { SourceFile } from '../content/source-file.ts';
import type { Story } from '../story/story.ts';
import { findFrontMatter } from '../yaml/find-front-matter.ts';
import { writeFrontMatter } from '../yaml/write-front-matter.ts';
import { writeRecord } from '../yaml/write-record.ts';

/**
 * The file of a translation to be written over the words of its article. The title is empty, which
 * is an error until it is written, and the body is the article's, whose blocks `npm run check`
 * reports as untranslated. With `blocks:`, blocks that change in the article meanwhile are stale.
 */
export function startTranslation({ texts }: Story, article: SourceFile, title?: string): string {
  const start = findFrontMatter(article.content)?.bodyStart ?? 0;
  const body = article.content.slice(start).replace(/^\n+/, '').trimEnd();
  const frontMatter = writeFrontMatter(undefined, {
    title: title ?? null,
    ...(texts.ar.summary !== undefined && { summary: null }),
  });
  return writeRecord(
    `${frontMatter}\n${body}\n`,
    texts.ar.blocks.map(({ id }) => [id]),
  );
}
