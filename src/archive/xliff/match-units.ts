import { quote } from '../base/problem.ts';
import { onOneLine } from '../base/whitespace.ts';
import type { TranslatedUnit, XliffFile } from './read-xliff.ts';
import type { Unit } from './units.ts';
import { XliffFault } from './xliff-fault.ts';

/** @throws {XliffFault} if the document has other languages than the archive */
export function checkLanguages({ languages: { source, target } }: XliffFile): void {
  if (/^ar(?:-|$)/i.test(source) && /^en(?:-|$)/i.test(target)) return;
  const message = `it translates from ${quote(source)} to ${quote(target)}, but translations here are from ar to en; export the story again`;
  throw new XliffFault(1, message);
}

/**
 * The units of a document by their ids.
 *
 * @param expected the units of the story in its current state
 * @throws {XliffFault} if the two do not match
 */
export function matchUnits(
  { units }: XliffFile,
  expected: readonly Unit[],
): ReadonlyMap<string, TranslatedUnit> {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const known = new Set(expected.map(({ id }) => id));
  const again = 'export the story again, and reuse the translation from your tool’s memory';
  for (const { id, line } of units) {
    if (known.has(id)) continue;
    throw new XliffFault(line, `the article has no ${quote(id)} any more; ${again}`);
  }
  const twice = units.find((unit) => unitOf.get(unit.id) !== unit);
  if (twice)
    throw new XliffFault(twice.line, `${quote(twice.id)} appears twice; keep one of the two`);
  for (const { id, source } of expected) {
    const unit = unitOf.get(id);
    if (!unit)
      throw new XliffFault(1, `${quote(id)} is missing, although the article has it; ${again}`);
    if (!/^(?:title|summary|fn-\d+)$/.test(id) || onOneLine(unit.source) === onOneLine(source))
      continue;
    throw new XliffFault(
      unit.line,
      `the article’s ${quote(id)} has changed since the export; ${again}`,
    );
  }
  return unitOf;
}
