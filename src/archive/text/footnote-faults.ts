import { error, quote } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import { type Body, offsetOfLine, type Reading } from './body.ts';
import type { BodyParts, Definition } from './footnotes.ts';

/** Reports footnotes of which a reader would never see a word. */
export function checkNotes({ definitions }: BodyParts, reading: Reading): void {
  const { body, problems } = reading;
  const seen = new Set<string>();
  let offset = body.start;
  for (const definition of definitions) {
    offset = offsetOf(definition, body, offset);
    const fault = faultOf(definition, seen, reading);
    if (fault) problems.push(error(placeAt(body.source, offset), 'footnote', fault));
    seen.add(definition.label);
  }
}

function faultOf(
  { label, tokens, isNested }: Definition,
  seen: ReadonlySet<string>,
  { env }: Reading,
): string | undefined {
  const name = quote(`[^${label}]`);
  if (seen.has(label)) return `the footnote ${name} is defined twice; rename one of the two`;
  if (isNested)
    return `the footnote ${name} begins inside another one; begin it on a line of its own, without spaces before it`;
  if (tokens.length === 0) return `the footnote ${name} is empty; write its words, or delete it`;
  const isUsed = (env.footnotes?.refs?.[`:${label}`] ?? -1) >= 0;
  return isUsed
    ? undefined
    : `nothing refers to the footnote ${name}; write ${name} where it belongs, or delete it`;
}

/** markdown-it does not say where a definition begins: before its first words, on their line or above. */
function offsetOf({ label, tokens }: Definition, body: Body, from: number): number {
  const { content } = body.source;
  const mark = `[^${label}]:`;
  const line = tokens.find(({ map }) => map)?.map?.[0];
  const found =
    line === undefined
      ? content.indexOf(mark, from)
      : content.lastIndexOf(mark, offsetOfLine(body, line + 1));
  return found === -1 ? from : found;
}
