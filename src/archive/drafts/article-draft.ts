import { writeFrontMatter } from '../yaml/write-front-matter.ts';

/** An imported article; an editor writes what the import does not know. */
export interface ImportedArticle {
  readonly title?: string | undefined;
  /** In a form that `parseDate` reads. */
  readonly date?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  readonly source?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly author?: string | undefined;
  /** Markdown. */
  readonly body: string;
  /** How many hidden characters the import has removed. */
  readonly removed?: number;
}

/**
 * The file of an article, as a draft. Title, date and tags are written even if they are empty, so
 * that `npm run check` reports each with its line.
 */
export function writeArticle(article: ImportedArticle): string {
  const { title, date, tags = [], summary, source, author, body } = article;
  const frontMatter = writeFrontMatter(undefined, {
    title: title ?? null,
    date: date ?? null,
    tags,
    ...(summary !== undefined && { summary }),
    ...(source && { source }),
    ...(author !== undefined && { author }),
    draft: true,
  });
  return body === '' ? frontMatter : `${frontMatter}\n${body}\n`;
}
