import type { Token } from 'markdown-it';
import { type MarkdownEnv, markdown } from '../text/markdown.ts';

/** The Markdown of a body, separated into its blocks and its definitions. */
export interface MarkdownParts {
  /** The Markdown of each block, in the order of the text's `blocks`. */
  readonly blocks: readonly string[];
  /** The footnotes that are defined between the blocks. */
  readonly footnotes: readonly Definition[];
  /** The link definitions (`[label]: address`), also those in a block or a footnote. */
  readonly links: readonly LabelledDefinition[];
}

/** `[^label]: words` or `[label]: address`. */
export interface Definition {
  /** The label, as the parser compares it with others. */
  readonly name: string;
  /** What follows the colon; the further lines of a footnote are not indented. */
  readonly content: string;
}

/** A link definition with its label as it is written. */
export interface LabelledDefinition extends Definition {
  readonly label: string;
}

/** Separates a Markdown body into its parts. */
export function readParts(body: string): MarkdownParts {
  const lines = body.split('\n');
  const linesOf = ([from, to]: readonly [number, number]): string =>
    lines.slice(from, to).join('\n').trimEnd();
  const env: MarkdownEnv = {};
  const blocks: string[] = [];
  const footnotes: Definition[] = [];
  for (const token of markdown.parse(body, env)) {
    if (!token.map || token.level > 0) continue;
    const written = linesOf(token.map);
    if (token.type === 'footnote_reference_open') footnotes.push(footnoteOf(token, written));
    else blocks.push(written);
  }
  return { blocks, footnotes, links: env.definitions ?? [] };
}

function footnoteOf({ meta }: Token, written: string): Definition {
  const name = String(meta?.label);
  const content = written.slice(written.indexOf('[') + `[^${name}]:`.length);
  const [first = '', ...further] = content.split('\n');
  const lines = [first, ...further.map((line) => line.replace(/^(?: {0,3}\t| {1,4})/, ''))];
  return { name, content: lines.join('\n').trim() };
}

/** The Markdown that defines a footnote; its further lines are indented. */
export function writeFootnote({ name, content }: Definition): string {
  return `[^${name}]: ${content.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

/** The Markdown that defines a link. */
export function writeLink({ label, content }: LabelledDefinition): string {
  return `[${label}]: ${content}`;
}
