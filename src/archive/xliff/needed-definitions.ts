import {
  type Definition,
  readParts,
  usesFootnote,
  usesLink,
  writeFootnote,
  writeLink,
} from './markdown-parts.ts';
import type { TranslatedUnit } from './read-xliff.ts';
import type { StoryParts } from './units.ts';

/**
 * The definitions that a body needs: its footnotes from their units; of what has no unit, those
 * of the translation that there is, and the article's links.
 */
export function neededDefinitions(
  text: string,
  { ar, en }: StoryParts,
  unitOf: ReadonlyMap<string, TranslatedUnit>,
): readonly string[] {
  const own = readParts(text);
  const translated = ar.footnotes.flatMap(({ name }, index): readonly Definition[] => {
    const content = unitOf.get(`fn-${index + 1}`)?.target;
    return content ? [{ name, content }] : [];
  });
  const kept = (en?.footnotes ?? []).filter(
    (one) => !ar.footnotes.some(({ name }) => name === one.name) && usesFootnote(text, one),
  );
  // One that is translated and that no target refers to is not dropped: the check names it.
  const footnotes = lacking([...translated, ...kept], own.footnotes);
  const all = [text, ...footnotes.map(({ content }) => content)].join('\n');
  const links = lacking([...(en?.links ?? []), ...ar.links], own.links).filter((one) =>
    usesLink(all, one),
  );
  return [...footnotes.map(writeFootnote), ...links.map(writeLink)];
}

/** Of several definitions of one name the first, and only where none is there already. */
function lacking(candidates: readonly Definition[], there: readonly Definition[]) {
  const names = new Set(there.map(({ name }) => name));
  return candidates.filter(({ name }) => !names.has(name) && names.add(name));
}
