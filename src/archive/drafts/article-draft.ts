import { writeFrontMatter } from '../yaml/write-front-matter.ts';

/** An article brought in from elsewhere; what is not known there is for an editor to write. */
export interface ImportedArticle {
  readonly title?: string | undefined;
  /** As the archive writes dates. */
  readonly date?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  readonly source?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly author?: string | undefined;
  /** Markdown. */
  readonly body: string;
}

/**
 * An article as a file: a draft. Title, date and tags are there even where they are empty, so that
 * `npm run check` names what is missing, with its line.
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
