import type { MarkdownIt, Token } from 'markdown-it';
import { onOneLine } from '../base/whitespace.ts';

/** A link definition that the parser has found: `[label]: destination "title"`. */
export interface LinkDefinition {
  /** The label as the parser compares it. */
  readonly name: string;
  /** The label as it is written, on one line. */
  readonly label: string;
  /** Where it begins: the offset of its `[` in the Markdown that was parsed. */
  readonly start: number;
  /** The offset at which its destination begins. */
  readonly destination: number;
  /** Destination and title as they are written, without the marks of the blocks around them. */
  readonly content: string;
}

type BlockState = InstanceType<MarkdownIt['block']['State']>;

/**
 * Makes the parser record where definitions are: those of links in `env.definitions`, those of
 * footnotes as `map` and `meta.offset` (of the `[`) of their opening tokens. It changes nothing
 * else: definitions of links leave no tokens.
 */
export function keepDefinitionPlaces(markdown: MarkdownIt): void {
  watchRule(markdown, 'reference', [], (state, line, token) => {
    const definitions = (state.env.definitions ?? []) as LinkDefinition[];
    definitions.push(readDefinition(state, line, String(token.meta?.label)));
    state.env.definitions = definitions;
  });
  watchRule(markdown, 'footnote_def', ['paragraph', 'reference'], (state, line, token) => {
    token.map = [line, state.line];
    token.meta = { ...token.meta, offset: contentStart(state, line) };
  });
}

/** Calls `note` with the first token of each block that a rule has read. */
function watchRule(
  { block: { ruler } }: MarkdownIt,
  name: string,
  alt: string[],
  note: (state: BlockState, startLine: number, token: Token) => void,
): void {
  const all = ruler.getRules('');
  ruler.disable(name);
  const others = new Set(ruler.getRules(''));
  ruler.enable(name);
  const rule = all.find((one) => !others.has(one));
  if (!rule) throw new Error(`the parser has no rule ${name}`);
  ruler.at(
    name,
    (state, startLine, endLine, isTrial) => {
      const index = state.tokens.length;
      const isFound = rule(state, startLine, endLine, isTrial);
      const token = state.tokens[index];
      if (isFound && !isTrial && token) note(state, startLine, token);
      return isFound;
    },
    { alt },
  );
}

/** Reads a definition that the parser has found: from this line up to the one it goes on with. */
function readDefinition(state: BlockState, startLine: number, name: string): LinkDefinition {
  const starts: number[] = [];
  const lines: string[] = [];
  for (let line = startLine; line < state.line; line++) {
    const start = contentStart(state, line);
    starts.push(start);
    lines.push(state.src.slice(start, state.eMarks[line]));
  }
  const written = lines.join('\n');
  const [mark = '', label = ''] = /^\[((?:[^\]\\]|\\[\s\S])*)\]:[ \t\n]*/.exec(written) ?? [];
  const above = mark.split('\n');
  const column = above.at(-1)?.length ?? 0;
  return {
    name,
    label: onOneLine(label),
    start: starts[0] ?? 0,
    destination: (starts[above.length - 1] ?? 0) + column,
    content: written.slice(mark.length).trimEnd(),
  };
}

/** Where the words of a line begin, after the marks of the blocks around it. */
function contentStart({ bMarks, tShift }: BlockState, line: number): number {
  return (bMarks[line] ?? 0) + (tShift[line] ?? 0);
}
