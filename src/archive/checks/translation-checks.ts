import { type Place, type Problem, warning } from '../base/problem.ts';
import { readSource } from '../content/read-source.ts';
import { lineStart, placeAt, type SourceFile, topOf } from '../content/source-file.ts';
import type { Archive } from '../story/archive.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import type { Text } from '../text/text.ts';
import { compareSides, type Finding } from './compare-sides.ts';
import { strayTranslations } from './stray-translations.ts';

/**
 * Compares every translation with its article, row by row, and reports what only one of them has.
 * Everything it finds is a warning, since a translator may have had a reason. The problems are
 * unordered.
 */
export function checkTranslations(archive: Archive): readonly Problem[] {
  const problems = archive.stories.flatMap((story) => checkTranslation(story, archive));
  for (const { story, better } of strayTranslations(archive.stories)) {
    const message = `this seems to translate articles/${better.id}.md; compare the two, and if it does, rename this file`;
    problems.push(warning(topOf(`translations/${story.id}.md`), 'other-article', message));
  }
  return problems;
}

function checkTranslation(story: Story, { root }: Archive): readonly Problem[] {
  if (!story.texts.en) return [];
  const sources = new Map<string, SourceFile | undefined>();
  const sourceOf = ({ file }: Text): SourceFile | undefined => {
    if (!sources.has(file)) sources.set(file, readSource(root, file, []));
    return sources.get(file);
  };
  return compareSides(story.alignment).flatMap((finding) => problemsOf(finding, story, sourceOf));
}

function problemsOf(
  finding: Finding,
  { texts }: Story,
  sourceOf: (text: Text) => SourceFile | undefined,
): readonly Problem[] {
  const { code, side, block, written, what, other } = finding;
  const [own, others] = side === 'ar' ? [texts.ar, texts.en] : [texts.en, texts.ar];
  if (!own || !others) return [];
  const place = placeOf(own, block, written, sourceOf(own));
  const opposite = other && placeOf(others, other, '', sourceOf(others));
  const at = (one: Place): string => `${one.file}:${one.line}`;
  const message = MESSAGES[code] ?? ONE_SIDED;
  const problems = [warning(place, code, message(what, opposite ? at(opposite) : others.file))];
  if (opposite && code in ON_BOTH_SIDES) {
    problems.push(
      warning(
        opposite,
        code,
        `${what} in ${at(place)} is missing here; add it, or remove it there`,
      ),
    );
  }
  return problems;
}

type Message = (what: string, where: string) => string;

const ONE_SIDED: Message = (what, where) =>
  `${what} is not in ${where}; add it there, or remove it here`;

const MESSAGES: Readonly<Record<string, Message | undefined>> = {
  'missing-block': (_, where) => `nothing in ${where} translates this block; translate it`,
  'added-block': (_, where) =>
    `this block translates nothing in ${where}; remove it, or confirm it with npm run accept`,
  'left-in-arabic': (_, where) => `this block is still in Arabic; translate ${where}`,
};

/** Findings that are reported a second time, where the other side should have what it lacks. */
const ON_BOTH_SIDES = {
  number: true,
  date: true,
  link: true,
  image: true,
  footnote: true,
  quotation: true,
};

/** The place of something written in a block, or of the block's beginning if it is not found. */
function placeOf(text: Text, block: Block, written: string, source: SourceFile | undefined): Place {
  if (!source) return { ...topOf(text.file), line: block.line };
  const start = lineStart(source, block.line - 1);
  const found = written === '' ? -1 : source.content.indexOf(written, start);
  return placeAt(source, found === -1 ? start : found);
}
