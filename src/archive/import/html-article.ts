import { isFault, parseDate } from '../base/archive-date.ts';
import { onOneLine } from '../base/whitespace.ts';
import { HiddenFilter } from '../content/characters.ts';
import type { ImportedArticle } from '../drafts/article-draft.ts';
import { htmlBlocks } from './html-blocks.ts';
import { elementsIn, type HtmlElement, type HtmlNode, pruned } from './html-tree.ts';
import { lineOf } from './html-words.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Reads an article from an HTML page: title, date, summary, author and source from its metadata,
 * and its text (`<article>`, else `<main>`, else the whole page). Nothing is loaded or executed.
 *
 * @param timeZone the IANA time zone in which dates are checked; a time without an offset is cut
 *   to its day
 */
export function readHtmlArticle(html: string, timeZone: string): ImportedArticle {
  const filter = new HiddenFilter();
  const root = parseHtml(html, filter);
  const elements = [...elementsIn(root)];
  const first = (name: string, attribute?: string, value?: string): HtmlElement | undefined =>
    elements.find((one) => {
      const given = attribute === undefined ? '' : one.attributes[attribute];
      return one.name === name && given !== undefined && (value === undefined || given === value);
    });
  const meta = metadataOf(elements);
  const heading = first('h1');
  const title = meta('og:title') ?? wordsIn(heading) ?? wordsIn(first('title'));
  const canonical = first('link', 'rel', 'canonical')?.attributes.href;
  const url = [canonical, meta('og:url')].find(
    (one) => one && /^https?:/i.test(one) && URL.canParse(one),
  );
  const written =
    meta('article:published_time', 'datePublished', 'date', 'DC.date') ??
    filled(first('time', 'datetime')?.attributes.datetime);
  const isTitle = heading !== undefined && wordsIn(heading) === title;
  const text = pruned(textOf(root, elements), new Set(isTitle ? [heading] : []));
  const name = meta('og:site_name') ?? (url ? new URL(url).hostname : undefined);
  return {
    title,
    date: dateOf(written, timeZone),
    summary: meta('og:description', 'description'),
    author: meta('author', 'article:author'),
    source: name === undefined ? undefined : { name, ...(url && { url }) },
    body: leveled(htmlBlocks(text, { base: url })).join('\n\n'),
    ...(filter.removed > 0 && { removed: filter.removed }),
  };
}

/** The body of an article, as Markdown, from a fragment of HTML. */
export function readHtmlBody(
  html: string,
  base: string | undefined,
  filter = new HiddenFilter(),
): string {
  return leveled(htmlBlocks(parseHtml(html, filter), { base })).join('\n\n');
}

/** The words of a fragment of HTML on one line; undefined if it has none. */
export function readHtmlWords(html: string, filter = new HiddenFilter()): string | undefined {
  return wordsIn(parseHtml(html, filter));
}

/** A date that the archive can read: as given, else only its day, else undefined. */
export function dateOf(written: string | undefined, timeZone: string): string | undefined {
  return [written, written?.slice(0, 10)].find((one) => one && !isFault(parseDate(one, timeZone)));
}

/** Looks up the `<meta>` elements of a page: the value of the first name that has one. */
function metadataOf(elements: readonly HtmlElement[]) {
  const contents = new Map<string, string>();
  for (const { name, attributes } of elements) {
    if (name !== 'meta') continue;
    for (const key of [attributes.property, attributes.name, attributes.itemprop]) {
      if (key !== undefined && !contents.has(key)) contents.set(key, attributes.content ?? '');
    }
  }
  return (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => filled(contents.get(name)));
    return found.find((one) => one !== undefined);
  };
}

/** The longest `<article>`, else `<main>`, else the whole page. */
function textOf(root: HtmlElement, elements: readonly HtmlElement[]): HtmlElement {
  const lengths = new Map<HtmlNode, number>();
  const lengthOf = (node: HtmlNode): number =>
    typeof node === 'string' ? node.length : (lengths.get(node) ?? 0);
  // Elements come before their contents in the document, so that this goes from the inside out.
  for (const element of elements.toReversed()) {
    lengths.set(
      element,
      element.children.reduce((sum, child) => sum + lengthOf(child), 0),
    );
  }
  const articles = elements.filter(
    ({ name, attributes }) => name === 'article' || attributes.itemprop === 'articleBody',
  );
  const [longest] = articles.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest ?? elements.find(({ name }) => name === 'main') ?? root;
}

/** Changes the levels of headings to begin with the second and skip none. */
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

function wordsIn(element: HtmlElement | undefined): string | undefined {
  return element && filled(lineOf(element));
}

function filled(text: string | undefined): string | undefined {
  return (text && onOneLine(text)) || undefined;
}
