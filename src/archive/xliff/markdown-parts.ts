import type { Token } from 'markdown-it';
import { markdown } from '../text/markdown.ts';

/** A body as it is written, taken apart into its blocks and what is defined between them. */
export interface MarkdownParts {
  /** The Markdown of each block, in the order of the text's `blocks`. */
  readonly blocks: readonly string[];
  readonly footnotes: readonly Definition[];
  /** Definitions of links: `[name]: address`. */
  readonly links: readonly Definition[];
}

/** `[^label]: words` or `[name]: address`. */
export interface Definition {
  /** The label of a footnote as it is written; the name of a link as the parser compares it. */
  readonly name: string;
  /** What stands behind the colon; further lines of a footnote are not indented. */
  readonly content: string;
}

const DEFINITION = /^ {0,3}\[(\^)?([^\]]+)\]:[ \t]*/;

/** Takes a Markdown body apart. */
export function readParts(body: string): MarkdownParts {
  const lines = body.split('\n');
  const blocks: string[] = [];
  const isTaken = new Set<number>();
  let depth = 0;
  for (const token of markdown.parse(body, {})) {
    if (token.type === 'footnote_reference_open') depth++;
    if (token.type === 'footnote_reference_close') depth--;
    const { map, level } = token;
    if (!map || level > 0 || depth > 0) continue;
    blocks.push(linesOf(lines, map).join('\n').trimEnd());
    for (let line = map[0]; line < map[1]; line++) isTaken.add(line);
  }
  return { blocks, ...readDefinitions(lines, isTaken) };
}

function linesOf(lines: readonly string[], [from, to]: NonNullable<Token['map']>) {
  return lines.slice(from, to);
}

/** Definitions are what is left where the parser found no blocks. */
function readDefinitions(lines: readonly string[], isTaken: ReadonlySet<number>) {
  const groups: string[][] = [];
  lines.forEach((line, index) => {
    if (isTaken.has(index)) return;
    if (DEFINITION.test(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  const footnotes: Definition[] = [];
  const links: Definition[] = [];
  for (const [first = '', ...rest] of groups) {
    const [mark = '', caret, name = ''] = DEFINITION.exec(first) ?? [];
    const further = rest.map((line) => (caret ? line.replace(/^ {1,4}/, '') : line));
    const content = [first.slice(mark.length), ...further].join('\n').trim();
    if (caret) footnotes.push({ name, content });
    else links.push({ name: markdown.utils.normalizeReference(name), content });
  }
  return { footnotes, links };
}

/** Writes a footnote as it is defined; its further lines are indented. */
export function writeFootnote({ name, content }: Definition): string {
  return `[^${name}]: ${content.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

export function writeLink({ name, content }: Definition): string {
  return `[${name}]: ${content}`;
}

/** Whether a body refers to a footnote, as far as its marks show. */
export function usesFootnote(body: string, { name }: Definition): boolean {
  return body.includes(`[^${name}]`);
}

/** Whether a body uses a link definition, as far as its brackets show. */
export function usesLink(body: string, { name }: Definition): boolean {
  const names = [...body.matchAll(/\[([^\]]+)\]/g)].map(([, written = '']) => written);
  return names.some((written) => markdown.utils.normalizeReference(written) === name);
}
