import { parseHTML } from 'linkedom';
import { isFault, parseDate } from '../base/archive-date.ts';
import type { ImportedArticle } from '../drafts/article-draft.ts';
import { htmlBlocks } from './html-blocks.ts';

/**
 * Reads an article from a page of HTML: what its metadata says of title, date, summary, author
 * and source, and its text (`<article>`, else `<main>`, else all). Nothing is loaded or run.
 *
 * @param timeZone in which a time without an offset is not guessed: its day is taken as it stands
 */
export function readHtmlArticle(html: string, timeZone: string): ImportedArticle {
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = inLine(element?.getAttribute('content'));
      if (content) return content;
    }
    return undefined;
  };
  const heading = document.querySelector('h1');
  const title =
    meta('og:title') ??
    inLine(heading?.textContent) ??
    inLine(document.querySelector('title')?.textContent);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = [canonical, meta('og:url')].find(
    (one) => one && /^https?:/i.test(one) && URL.canParse(one),
  );
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
  const written =
    meta('article:published_time', 'datePublished', 'date', 'DC.date') ?? inLine(time);
  if (heading && inLine(heading.textContent) === title) heading.remove();
  const name = meta('og:site_name') ?? (url ? new URL(url).hostname : undefined);
  return {
    title,
    date: dateOf(written, timeZone),
    summary: meta('og:description', 'description'),
    author: meta('author', 'article:author'),
    source: name === undefined ? undefined : { name, ...(url && { url }) },
    body: leveled(htmlBlocks(textOf(document), { base: url ?? undefined })).join('\n\n'),
  };
}

/** The body of an article from a piece of HTML. */
export function readHtmlBody(html: string, base: string | undefined): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return leveled(htmlBlocks(document.body, { base })).join('\n\n');
}

/** The words of a piece of HTML on one line. */
export function readHtmlWords(html: string): string | undefined {
  return inLine(parseHTML(`<html><body>${html}</body></html>`).document.body.textContent);
}

/** A date as the archive writes it: as given where it can be read, else its day. */
export function dateOf(written: string | undefined, timeZone: string): string | undefined {
  return [written, written?.slice(0, 10)].find((one) => one && !isFault(parseDate(one, timeZone)));
}

function textOf(document: Document): Element {
  const articles = [...document.querySelectorAll('[itemprop="articleBody"], article')];
  const longest = articles.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  return longest ?? document.querySelector('main') ?? document.body;
}

function lengthOf({ textContent }: Element): number {
  return textContent?.length ?? 0;
}

/** The headings of an article begin at the second level and skip none. */
function leveled(blocks: readonly string[]): readonly string[] {
  const levels: number[] = [];
  return blocks.map((block) => {
    const marks = /^(#{1,6}) /.exec(block)?.[1];
    if (!marks) return block;
    while ((levels.at(-1) ?? 0) >= marks.length) levels.pop();
    levels.push(marks.length);
    return `${'#'.repeat(levels.length + 1)}${block.slice(marks.length)}`;
  });
}

function inLine(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
