import type { Token } from 'markdown-it';
import { markdown } from './markdown.ts';

/** What is wrong with a block, and the token that opens it. */
export interface StructureFault {
  readonly token: Token;
  readonly code: string;
  readonly message: string;
}

/** Headings of the first level, which only the title is, and headings that skip a level. */
export function headingFaults(tokens: readonly Token[]): readonly StructureFault[] {
  const code = 'heading-level';
  let above = 1;
  return tokens.flatMap((token) => {
    if (token.type !== 'heading_open') return [];
    const level = Number(token.tag.slice(1));
    const lowest = above + 1;
    above = level;
    if (level === 1) {
      const advice =
        token.markup === '='
          ? 'write ## before it, and delete the line of = below it'
          : 'write ## here';
      const message = `only the title is a first-level heading; ${advice}`;
      return { token, code, message };
    }
    const message = `this heading skips a level; write ${'#'.repeat(lowest)} here`;
    return level > lowest ? { token, code, message } : [];
  });
}

const BLOCK_NAME: Readonly<Record<string, string>> = {
  heading_open: 'heading',
  blockquote_open: 'quotation',
  list_item_open: 'list item',
};

/** Marks without words: unfinished lines, or leftovers. */
export function emptyBlocks(tokens: readonly Token[]): readonly StructureFault[] {
  return tokens.flatMap((token, index) => {
    const name = BLOCK_NAME[token.type];
    const next = tokens[index + 1];
    const isEmpty = next?.type === 'inline' ? next.content === '' : next?.nesting === -1;
    if (!name || !isEmpty || isTooDeep(token)) return [];
    const message = `this ${name} is empty; write its text, or delete it`;
    return { token, code: 'empty-block', message };
  });
}

/** Table rows with more cells than the first row: the parser drops the rest. */
export function longRows(
  tokens: readonly Token[],
  linesOf: (token: Token) => readonly string[],
): readonly StructureFault[] {
  let columns = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'thead_open') columns = 0;
    if (token.type === 'th_open') columns++;
    if (token.type !== 'tr_open' || columns === 0) return [];
    const cells = countCells(linesOf(token)[0] ?? '');
    if (cells <= columns) return [];
    const message = `this row has ${cells} cells but the first row has ${columns}, so the rest would be lost; write \\| where | is part of the text`;
    return { token, code: 'table', message };
  });
}

function countCells(line: string): number {
  const row = line.replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '');
  return row.split(/(?<!\\)\|/).length;
}

/** Code blocks that swallow the rest of the text, or hide words after the opening mark. */
export function fenceFaults(
  tokens: readonly Token[],
  linesOf: (token: Token) => readonly string[],
): readonly StructureFault[] {
  const code = 'code';
  return tokens.flatMap((token) => {
    if (token.type !== 'fence') return [];
    const { markup, info } = token;
    const last = linesOf(token).slice(1).at(-1) ?? '';
    if (!last.replace(/^[\s>]*/, '').startsWith(markup)) {
      const message = `the code that begins here never ends; write a line of ${markup} after it`;
      return { token, code, message };
    }
    if (/^[\w.+#-]*$/.test(info.trim())) return [];
    const message = `the text after ${markup} is not shown; write it on the next line`;
    return { token, code, message };
  });
}

/** Content that the parser skips because it is nested too deeply. */
export function deepNesting(tokens: readonly Token[]): readonly StructureFault[] {
  const token = tokens.find((one) => one.map && isTooDeep(one));
  if (!token) return [];
  const message =
    'lists and quotations are nested too deeply here, and what is in them is lost; remove some of the marks';
  return [{ token, code: 'nesting', message }];
}

function isTooDeep({ level }: Token): boolean {
  return level >= (markdown.options.maxNesting ?? 100) - 1;
}
