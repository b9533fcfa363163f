import { error, quote } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import type { BodyReading } from './body.ts';
import type { BodyParts, FootnoteDefinition } from './footnotes.ts';

/** Reports footnotes that no reader would ever see. */
export function checkNotes({ definitions }: BodyParts, reading: BodyReading): void {
  const { body, problems } = reading;
  const seen = new Set<string>();
  for (const definition of definitions) {
    const fault = faultOf(definition, seen, reading);
    const place = placeAt(body.source, body.start + definition.start);
    if (fault) problems.push(error(place, 'footnote', fault));
    seen.add(definition.label);
  }
}

function faultOf(
  { label, tokens, isNested }: FootnoteDefinition,
  seen: ReadonlySet<string>,
  { env }: BodyReading,
): string | undefined {
  const name = quote(`[^${label}]`);
  if (seen.has(label)) return `the footnote ${name} is defined twice; rename one of the two`;
  if (isNested)
    return `the footnote ${name} is inside another one; start it on a new line, without spaces before it`;
  if (tokens.length === 0) return `the footnote ${name} is empty; write its text, or delete it`;
  const isUsed = (env.footnotes?.refs?.[`:${label}`] ?? -1) >= 0;
  return isUsed
    ? undefined
    : `nothing refers to the footnote ${name}; write ${name} where it belongs, or delete it`;
}
