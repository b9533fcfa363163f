import type { Token } from 'markdown-it';
import type { Note } from './block.ts';
import type { Reading } from './body.ts';
import { resolveInlines } from './inlines.ts';
import { markdown, noteReferenceId, plainText } from './markdown.ts';
import { error } from './problem.ts';

/** Reads the footnotes, which markdown-it puts behind the body in the order of their numbers. */
export function readNotes(tokens: readonly Token[], reading: Reading): readonly Note[] {
  const notes: Note[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (token.type === 'footnote_open') start = index + 1;
    if (token.type === 'footnote_close') {
      notes.push(readNote(tokens.slice(start, index), notes.length, reading));
    }
  });
  return notes;
}

function readNote(tokens: readonly Token[], id: number, reading: Reading): Note {
  resolveInlines(tokens, reading);
  const references = tokens
    .filter(({ type }) => type === 'footnote_anchor')
    .map(({ meta }) => noteReferenceId(reading.env, id, Number(meta?.subId ?? 0)));
  return {
    number: id + 1,
    text: plainText(tokens),
    html: markdown.renderer.render([...tokens], markdown.options, reading.env),
    references,
  };
}

/** Footnotes that nothing refers to, or that are defined twice, would be lost without a word. */
export function checkNotes({ env, problems, placeOf }: Reading): void {
  const seen = new Set<string>();
  for (const { label, line } of env.definitions ?? []) {
    const name = `[^${label}]`;
    if (seen.has(label)) {
      problems.push(
        error(
          placeOf(line),
          'footnote',
          `the footnote ${name} is defined twice; rename one of the two`,
        ),
      );
    } else if ((env.footnotes?.refs?.[`:${label}`] ?? -1) < 0) {
      problems.push(
        error(
          placeOf(line),
          'footnote',
          `nothing refers to the footnote ${name}; write ${name} where it belongs, or delete it`,
        ),
      );
    }
    seen.add(label);
  }
}
