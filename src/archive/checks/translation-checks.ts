import type { Archive } from '../archive.ts';
import { type Place, type Problem, warning } from '../base/problem.ts';
import { readSource } from '../content/read-source.ts';
import { lineStart, placeAt, type SourceFile, topOf } from '../content/source-file.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import type { Text } from '../text/text.ts';
import { compareSides } from './compare-sides.ts';
import type { Finding } from './finding.ts';
import { strayTranslations } from './stray-translations.ts';

/**
 * Compares every translation with its article, block by block, and says on both sides what only
 * one of them has. What it finds are warnings, in
 * no order: a translator may have had a reason.
 */
export function checkTranslations(archive: Archive): readonly Problem[] {
  const problems = archive.stories.flatMap((story) => checkTranslation(story, archive));
  for (const { story, better } of strayTranslations(archive.stories)) {
    const message = `this seems to be the translation of articles/${better.id}.md; compare them, and rename the file`;
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
  const message = MESSAGES[code] ?? LACKING;
  const problems = [warning(place, code, message(what, opposite ? at(opposite) : others.file))];
  if (opposite && code in ON_BOTH_SIDES) {
    problems.push(
      warning(
        opposite,
        code,
        `${what} of ${at(place)} is missing here; add it, or take it out there`,
      ),
    );
  }
  return problems;
}

type Message = (what: string, where: string) => string;

const LACKING: Message = (what, where) =>
  `${what} is not in ${where}; add it there, or take it out here`;

const MESSAGES: Readonly<Record<string, Message | undefined>> = {
  'missing-block': (_, where) => `nothing in ${where} renders this block; translate it`,
  'added-block': (_, where) =>
    `this block renders nothing in ${where}; take it out, or confirm it with npm run accept`,
  'left-in-arabic': (_, where) => `this block is still in Arabic; translate ${where}`,
};

/** What the other side should have too, and is told so at its own place. */
const ON_BOTH_SIDES = {
  number: true,
  date: true,
  link: true,
  image: true,
  footnote: true,
  quotation: true,
};

/** Where something is written in a block, or else where the block begins. */
function placeOf(text: Text, block: Block, written: string, source: SourceFile | undefined): Place {
  if (!source) return { ...topOf(text.file), line: block.line };
  const start = lineStart(source, block.line - 1);
  // Where there is markup between its words, the first of them shows the place.
  const [first = ''] = written.split(/\s/);
  const found = [written, first].map((words) => source.content.indexOf(words, start));
  return placeAt(source, written === '' ? start : (found.find((at) => at !== -1) ?? start));
}
