import { type Definition, readParts, writeFootnote, writeLink } from './markdown-parts.ts';
import type { TranslatedUnit } from './read-xliff.ts';
import type { StoryMarkdown } from './units.ts';
import { usedNames } from './used-names.ts';

/**
 * The definitions that a body needs, as Markdown: footnotes from their units, and the footnotes and
 * links of the existing translation and the links of the article if the body refers to them.
 */
export function neededDefinitions(
  text: string,
  { ar, en }: StoryMarkdown,
  unitOf: ReadonlyMap<string, TranslatedUnit>,
): readonly string[] {
  const translated = ar.footnotes.flatMap(({ name }, index): readonly Definition[] => {
    const content = unitOf.get(`fn-${index + 1}`)?.target;
    return content ? [{ name, content }] : [];
  });
  const names = new Set(ar.footnotes.map(({ name }) => name));
  const ownOfEn = (en?.footnotes ?? []).filter(({ name }) => !names.has(name));
  const candidates = lacking([...translated, ...ownOfEn], readParts(text).footnotes);
  const { footnotes: referred } = usedNames(join(text, candidates.map(writeFootnote)));
  // A translated footnote that no target refers to is not dropped: the check reports it.
  const footnotes = candidates
    .filter(({ name }) => names.has(name) || referred.has(name))
    .map(writeFootnote);
  const links = lacking(
    [...(en?.links ?? []), ...ar.links],
    readParts(join(text, footnotes)).links,
  );
  const { links: used } = usedNames(join(text, [...footnotes, ...links.map(writeLink)]));
  return [...footnotes, ...links.filter(({ name }) => used.has(name)).map(writeLink)];
}

function join(text: string, definitions: readonly string[]): string {
  return [text, ...definitions].join('\n\n');
}

/** The first candidate of each name that is not among the existing definitions. */
function lacking<T extends Definition>(
  candidates: readonly T[],
  there: readonly Definition[],
): readonly T[] {
  const names = new Set(there.map(({ name }) => name));
  return candidates.filter(({ name }) => !names.has(name) && names.add(name));
}
