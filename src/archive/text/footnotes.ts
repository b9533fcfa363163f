import type { Token } from 'markdown-it';
import { error } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import type { Note } from './block.ts';
import type { BodyReading } from './body.ts';
import { resolveInline, resolveInlines } from './inlines.ts';
import { markdown, noteReferenceId, plainText } from './markdown.ts';

/** A footnote as it is defined: `[^label]: words`. */
export interface FootnoteDefinition {
  readonly label: string;
  /** Where it begins: the offset of its `[` in the body. */
  readonly start: number;
  readonly tokens: Token[];
  readonly isNested: boolean;
}

/** The tokens of a body, separated into its text and its footnotes. */
export interface BodyParts {
  readonly text: readonly Token[];
  readonly definitions: readonly FootnoteDefinition[];
}

/** Separates the footnotes of a body from its text. */
export function takeOutNotes(tokens: readonly Token[]): BodyParts {
  const text: Token[] = [];
  const definitions: FootnoteDefinition[] = [];
  const open: FootnoteDefinition[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const definition = {
        label: String(token.meta?.label),
        start: Number(token.meta?.offset),
        tokens: [],
        isNested: open.length > 0,
      };
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === 'footnote_reference_close') {
      open.pop();
    } else {
      (open.at(-1)?.tokens ?? text).push(token);
    }
  }
  return { text, definitions };
}

/** Reads the footnotes that the text refers to, in the order of their numbers. */
export function readNotes({ definitions }: BodyParts, reading: BodyReading): readonly Note[] {
  const { env } = reading;
  const byLabel = new Map(definitions.toReversed().map(({ label, tokens }) => [label, tokens]));
  return (env.footnotes?.list ?? []).map(({ label, count = 1, tokens, content = '' }, id) => {
    const words = tokens
      ? readInPlace(tokens, content, id, reading)
      : readDefined(byLabel.get(label ?? '') ?? [], reading);
    const references = Array.from({ length: count }, (_, subId) => noteReferenceId(env, id, subId));
    return { number: id + 1, ...words, references };
  });
}

function readDefined(tokens: Token[], reading: BodyReading): Pick<Note, 'text' | 'html'> {
  resolveInlines(tokens, reading);
  const html = markdown.renderer.render(tokens, markdown.options, reading.env);
  return { text: plainText(tokens), html };
}

/** Reads a footnote that is written in place: `^[words]`. */
function readInPlace(
  tokens: Token[],
  content: string,
  id: number,
  reading: BodyReading,
): Pick<Note, 'text' | 'html'> {
  const { body, env, notesInPlace, problems } = reading;
  const start = notesInPlace.get(id) ?? body.start;
  const inline = { tokens, content, offsetOf: (position: number) => start + position };
  const { notes } = resolveInline(inline, reading);
  if (notes.length > 0) {
    const message =
      'there is another footnote inside this one, and one of the two would be lost; write [^name] here, and the text of this footnote in a paragraph that begins with [^name]:';
    problems.push(error(placeAt(body.source, start), 'footnote', message));
  }
  const html = `<p>${markdown.renderer.renderInline(tokens, markdown.options, env)}</p>\n`;
  return { text: plainText(tokens), html };
}
