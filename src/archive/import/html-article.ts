import { isFault, parseDate } from '../base/archive-date.ts';
import { onOneLine } from '../base/whitespace.ts';
import type { ImportedArticle } from '../drafts/article-draft.ts';
import { htmlBlocks } from './html-blocks.ts';
import { elementsIn, type HtmlElement, type HtmlNode, pruned } from './html-tree.ts';
import { lineOf } from './html-words.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Reads an article from a page of HTML: what its metadata says of title, date, summary, author
 * and source, and its text (`<article>`, else `<main>`, else all). Nothing is loaded or run.
 *
 * @param timeZone in which a time without an offset is not guessed: its day is taken as it stands
 */
export function readHtmlArticle(html: string, timeZone: string): ImportedArticle {
  const root = parseHtml(html);
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
  };
}

/** The body of an article from a piece of HTML. */
export function readHtmlBody(html: string, base: string | undefined): string {
  return leveled(htmlBlocks(parseHtml(html), { base })).join('\n\n');
}

/** The words of a piece of HTML on one line. */
export function readHtmlWords(html: string): string | undefined {
  return wordsIn(parseHtml(html));
}

/** A date as the archive writes it: as given where it can be read, else its day. */
export function dateOf(written: string | undefined, timeZone: string): string | undefined {
  return [written, written?.slice(0, 10)].find((one) => one && !isFault(parseDate(one, timeZone)));
}

/** Finds what the `<meta>` elements of a page say: of several names the first that has a value. */
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

/** The longest `<article>`, else `<main>`, else all. */
function textOf(root: HtmlElement, elements: readonly HtmlElement[]): HtmlElement {
  const lengths = new Map<HtmlNode, number>();
  const lengthOf = (node: HtmlNode): number =>
    typeof node === 'string' ? node.length : (lengths.get(node) ?? 0);
  // What is in an element comes after it in the document.
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

function wordsIn(element: HtmlElement | undefined): string | undefined {
  return element && filled(lineOf(element));
}

function filled(text: string | undefined): string | undefined {
  return (text && onOneLine(text)) || undefined;
}
