import type { SourceFile } from '../content/source-file.ts';
import type { Story } from '../story/story.ts';
import { findFrontMatter } from '../yaml/find-front-matter.ts';
import { writeFrontMatter } from '../yaml/write-front-matter.ts';
import { writeRecord } from '../yaml/write-record.ts';

/**
 * A translation to be written over its article: the title is empty, so that it is an error until
 * it is written, and the body is the article's, which `npm run check` calls untranslated block by
 * block. `blocks:` is written, so that what changes in the article meanwhile is stale.
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
