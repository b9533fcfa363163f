import { type HtmlElement, type HtmlNode, LEFT_OUT } from './html-tree.ts';

/** The parts of a table. */
export interface TableParts {
  /** The cells of each row. */
  readonly rows: readonly (readonly HtmlElement[])[];
  /** Everything outside the cells, such as a caption. */
  readonly rest: readonly HtmlNode[];
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

/** The Markdown parser ends a table after adding this many cells to short rows. */
const MOST_EMPTY_CELLS = 65_536;

export function partsOfTable(table: HtmlElement): TableParts {
  const inSections = table.children.flatMap((node) =>
    typeof node !== 'string' && SECTIONS.has(node.name) ? node.children : [node],
  );
  const rows: HtmlElement[][] = [];
  const rest: HtmlNode[] = [];
  for (const node of inSections) {
    if (typeof node === 'string' || node.name !== 'tr') {
      rest.push(node);
      continue;
    }
    const cells: HtmlElement[] = [];
    for (const child of node.children) {
      if (typeof child === 'string') rest.push(child);
      else if (!LEFT_OUT.has(child.name)) cells.push(child);
    }
    rows.push(cells);
  }
  return { rows, rest };
}

/**
 * A table as Markdown blocks: one table with the first row as its head, or, if too many cells would
 * be empty, a paragraph for each row.
 *
 * @param rows the cells of each row, each one line of Markdown
 */
export function tableMarkdown(rows: readonly (readonly string[])[]): readonly string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [];
  const empty = rows.reduce((sum, row) => sum + width - row.length, 0);
  if (empty > MOST_EMPTY_CELLS) {
    return rows.map((row) => row.join(' ').trim()).filter((row) => row !== '');
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? ''),
  );
  return [[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')];
}
