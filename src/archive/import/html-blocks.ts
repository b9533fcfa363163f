import { longestRun } from './escape-markdown.ts';
import { listMarkdown, quotationMarkdown } from './html-containers.ts';
import { type HtmlOptions, imageMarkdown, inlineMarkdown } from './html-inlines.ts';
import { partsOfTable, tableMarkdown } from './html-tables.ts';
import { elementsIn, type HtmlElement, type HtmlNode, pruned } from './html-tree.ts';
import { codeOf, lineOf } from './html-words.ts';

/**
 * How deeply lists and quotations may be nested. Deeper ones become blocks of the one around them:
 * the Markdown parser would skip them, and each of their lines would begin with all the marks.
 */
const DEEPEST = 20;

/** The content of an element of HTML as Markdown blocks. */
export function htmlBlocks(
  { children }: Pick<HtmlElement, 'children'>,
  options: HtmlOptions,
  depth = 0,
): readonly string[] {
  const blocks: string[] = [];
  for (const part of partsOf(children)) {
    const made = isBlock(part) ? block(part, options, depth) : paragraph(part, options);
    for (const one of made) blocks.push(one);
  }
  return blocks;
}

/** A block, or neighbours that belong to the same paragraph. */
type HtmlPart = HtmlElement | readonly HtmlNode[];

function partsOf(children: readonly HtmlNode[]): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let line: HtmlNode[] = [];
  for (const node of children) {
    // A link around blocks is a block.
    const isInline = typeof node === 'string' || node.isInline;
    if (!isInline || line.length === 0) parts.push(isInline ? line : node);
    if (isInline) line.push(node);
    else line = [];
  }
  return parts;
}

function isBlock(part: HtmlPart): part is HtmlElement {
  return 'children' in part;
}

function paragraph(line: readonly HtmlNode[], options: HtmlOptions): readonly string[] {
  return written(inlineMarkdown(line, options));
}

function block(element: HtmlElement, options: HtmlOptions, depth: number): readonly string[] {
  const { name } = element;
  switch (name) {
    case 'ul':
    case 'ol':
      return list(element, options, depth);
    case 'blockquote':
      return depth < DEEPEST
        ? written(quotationMarkdown(htmlBlocks(element, options, depth + 1)))
        : htmlBlocks(element, options, depth);
    case 'table':
      return table(element, options, depth);
    case 'figure':
      return figure(element, options, depth);
    case 'pre':
      return written(fence(codeOf(element)));
    case 'hr':
      return ['***'];
  }
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level ? heading(element, Number(level), options) : htmlBlocks(element, options, depth);
}

function written(markdown: string): readonly string[] {
  return markdown.trim() === '' ? [] : [markdown];
}

function heading(
  { children }: HtmlElement,
  level: number,
  options: HtmlOptions,
): readonly string[] {
  const words = onLine(inlineMarkdown(children, options));
  if (words === '') return [];
  // Markdown takes a run of # at the end for marks that close the heading.
  let end = words.length;
  while (words[end - 1] === '#') end--;
  const mark = end < words.length ? '\\' : '';
  return [`${'#'.repeat(level)} ${words.slice(0, end)}${mark}${words.slice(end)}`];
}

/** Joins lines: a heading or a cell cannot contain a line break. */
function onLine(markdown: string): string {
  return markdown.replace(/\\?\n/g, ' ');
}

function list(element: HtmlElement, options: HtmlOptions, depth: number): readonly string[] {
  const { name, attributes, children } = element;
  const isTooDeep = depth >= DEEPEST;
  const items = partsOf(children)
    .map((part) =>
      isBlock(part)
        ? htmlBlocks(part, options, isTooDeep ? depth : depth + 1)
        : paragraph(part, options),
    )
    .filter((blocks) => blocks.length > 0);
  if (isTooDeep) return items.flat();
  const start = attributes.start ?? '';
  const first = /^\d{1,8}$/.test(start) ? Number(start) : 1;
  return written(listMarkdown(items, name === 'ol' ? first : undefined));
}

/** A table; one that contains others is layout, and read block by block. */
function table(element: HtmlElement, options: HtmlOptions, depth: number): readonly string[] {
  const { rows, rest } = partsOfTable(element);
  const isLayout = rows
    .flat()
    .some((cell) => elementsIn(cell).some(({ name }) => name === 'table'));
  if (isLayout) return htmlBlocks(element, options, depth);
  const cells = rows.map((row) =>
    row.map(({ children }) => onLine(inlineMarkdown(children, options))),
  );
  return [...htmlBlocks({ children: rest }, options, depth), ...tableMarkdown(cells)];
}

/** An image with its caption, and then the other contents of the figure. */
function figure(element: HtmlElement, options: HtmlOptions, depth: number): readonly string[] {
  const [image, another] = elementsIn(element).filter(({ name }) => name === 'img');
  if (!image || another) return htmlBlocks(element, options, depth);
  const caption = elementsIn(element).find(({ name }) => name === 'figcaption');
  const rest = pruned(element, new Set([image, ...(caption ? [caption] : [])]));
  return [
    ...written(imageMarkdown(image, caption ? lineOf(caption) : '', options)),
    ...htmlBlocks(rest, options, depth),
  ];
}

function fence(code: string): string {
  const mark = '`'.repeat(Math.max(2, longestRun(code, '`')) + 1);
  return code.trim() === '' ? '' : `${mark}\n${code.replace(/^\n/, '').trimEnd()}\n${mark}`;
}
