import { type InlineOptions, imageMarkdown, inlineMarkdown } from './html-inlines.ts';

/** What is no part of an article. */
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV FORM BUTTON INPUT SELECT SVG IFRAME OBJECT LINK META'.split(
    ' ',
  ),
);

/** Elements that stand in a line; all others begin a block. */
const INLINE = new Set(
  'A ABBR B BDI BDO BR CITE CODE DATA DEL DFN EM FONT I IMG INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** The content of an element of HTML as Markdown blocks. */
export function htmlBlocks(element: Element, options: InlineOptions): readonly string[] {
  const blocks: string[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const paragraph = inlineMarkdown(line, options);
    if (paragraph !== '') blocks.push(paragraph);
    line = [];
  };
  for (const node of element.childNodes) {
    const isElement = node.nodeType === 1;
    if (isElement && LEFT_OUT.has((node as Element).tagName.toUpperCase())) continue;
    if (!isElement || isInline(node as Element)) {
      line.push(node);
    } else {
      endLine();
      blocks.push(...block(node as Element, options));
    }
  }
  endLine();
  return blocks;
}

/** A link around whole paragraphs is a block. */
function isInline(element: Element): boolean {
  return INLINE.has(element.tagName) && [...element.children].every(isInline);
}

function block(element: Element, options: InlineOptions): readonly string[] {
  const { tagName } = element;
  switch (tagName) {
    case 'UL':
    case 'OL':
      return written(list(element, options));
    case 'BLOCKQUOTE':
      return written(quotation(htmlBlocks(element, options)));
    case 'TABLE':
      return written(table(element, options));
    case 'FIGURE':
      return figure(element, options);
    case 'PRE':
      return written(fence(element.textContent ?? ''));
    case 'HR':
      return ['***'];
  }
  const level = /^H([1-6])$/.exec(tagName)?.[1];
  if (!level) return htmlBlocks(element, options);
  const heading = inlineMarkdown([...element.childNodes], options).replace(/\\?\n/g, ' ');
  // A run of # at the end would be taken for marks that close the heading.
  return heading === '' ? [] : [`${'#'.repeat(Number(level))} ${heading.replace(/#+$/, '\\$&')}`];
}

function written(markdown: string): readonly string[] {
  return markdown.trim() === '' ? [] : [markdown];
}

function list(element: Element, options: InlineOptions): string {
  const items = [...element.children]
    .map((item) => htmlBlocks(item, options))
    .filter((blocks) => blocks.length > 0);
  const start = Number(element.getAttribute('start') ?? 1) || 1;
  const isTight = items.every((blocks) => blocks.length === 1 || isListOnly(blocks));
  return items
    .map((blocks, index) => {
      const mark = element.tagName === 'OL' ? `${start + index}. ` : '- ';
      const content = blocks.join(isTight ? '\n' : '\n\n');
      return mark + content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}

/** A line of words with a list below it. */
function isListOnly([, ...rest]: readonly string[]): boolean {
  return rest.every((one) => /^- /.test(one));
}

function quotation(blocks: readonly string[]): string {
  return blocks
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
    .replace(/^>$/, '');
}

function table(element: Element, options: InlineOptions): string {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) =>
      inlineMarkdown([...cell.childNodes], options).replace(/\\?\n/g, ' '),
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...rest] = rows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? ''),
  );
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

/** An image with its caption; what else a figure holds, block by block. */
function figure(element: Element, options: InlineOptions): readonly string[] {
  const images = [...element.querySelectorAll('img')];
  const [image] = images;
  const caption = element.querySelector('figcaption');
  if (!image || images.length > 1) return htmlBlocks(element, options);
  return written(
    imageMarkdown(image, (caption?.textContent ?? '').replace(/\s+/g, ' ').trim(), options),
  );
}

function fence(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  return code.trim() === '' ? '' : `${mark}\n${code.replace(/^\n|\s+$/g, '')}\n${mark}`;
}
