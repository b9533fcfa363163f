import type { Token } from 'markdown-it';
import type { Note } from './block.ts';
import type { Reading } from './body.ts';
import { resolveInline, resolveInlines } from './inlines.ts';
import { markdown, noteReferenceId, plainText } from './markdown.ts';

/** A footnote as it is defined: `[^label]: words`. */
export interface Definition {
  readonly label: string;
  readonly tokens: Token[];
  readonly isNested: boolean;
}

/** A body taken apart into its text and the footnotes that are defined in it. */
export interface BodyParts {
  readonly text: readonly Token[];
  readonly definitions: readonly Definition[];
}

/** Takes the definitions of footnotes out of a body. */
export function takeOutNotes(tokens: readonly Token[]): BodyParts {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = String(token.meta?.label);
      const definition = { label, tokens: [], isNested: open.length > 0 };
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
export function readNotes({ definitions }: BodyParts, reading: Reading): readonly Note[] {
  const { env } = reading;
  const byLabel = new Map(definitions.toReversed().map(({ label, tokens }) => [label, tokens]));
  return (env.footnotes?.list ?? []).map(
    ({ label, count = 1, tokens: inPlace, content = '' }, id) => {
      const references = Array.from({ length: count }, (_, subId) =>
        noteReferenceId(env, id, subId),
      );
      const number = id + 1;
      if (inPlace) {
        const start = reading.notesInPlace.get(id) ?? 0;
        const inline = {
          tokens: inPlace,
          content,
          offsetOf: (position: number) => start + position,
        };
        resolveInline(inline, { links: [], notes: [] }, reading);
        const html = `<p>${markdown.renderer.renderInline(inPlace, markdown.options, env)}</p>\n`;
        return { number, text: plainText(inPlace), html, references };
      }
      const tokens = byLabel.get(label ?? '') ?? [];
      resolveInlines(tokens, reading);
      const html = markdown.renderer.render(tokens, markdown.options, env);
      return { number, text: plainText(tokens), html, references };
    },
  );
}
