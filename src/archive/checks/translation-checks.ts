import type { Language } from '../base/language.ts';
import { type Place, type Problem, warning } from '../base/problem.ts';
import { readSource } from '../content/read-source.ts';
import { lineStart, placeAt, type SourceFile, topOf } from '../content/source-file.ts';
import type { Archive } from '../story/archive.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import type { Text } from '../text/text.ts';
import { compareSides } from './compare-sides.ts';
import type { Finding } from './finding.ts';
import { type StorySignature, signatureOf, strayTranslations } from './stray-translations.ts';

/** What was found by comparing the texts of one story; plain data. */
export interface TranslationCheck {
  readonly problems: readonly Problem[];
  readonly signature: StorySignature;
}

/** Gives the file that a text of a story was read from. */
type SourceOf = (language: Language) => SourceFile | undefined;

/**
 * Compares a translation with its article, row by row, and reports what only one of them has.
 * Everything it finds is a warning, since a translator may have had a reason.
 */
export function checkTranslation(story: Story, sourceOf: SourceOf): TranslationCheck {
  const findings = story.texts.en ? compareSides(story.alignment) : [];
  return {
    problems: findings.flatMap((finding) => problemsOf(finding, story, sourceOf)),
    signature: signatureOf(story),
  };
}

/** The problems of all stories, unordered: those of each, and translations of another article. */
export function combineChecks(checks: readonly TranslationCheck[]): readonly Problem[] {
  const strays = strayTranslations(checks.map(({ signature }) => signature));
  return [
    ...checks.flatMap(({ problems }) => problems),
    ...strays.map(({ story, better }) => {
      const message = `this seems to translate articles/${better}.md; compare the two, and if it does, rename this file`;
      return warning(topOf(`translations/${story}.md`), 'other-article', message);
    }),
  ];
}

/** The same of an archive that is whole in memory; a file is read again where it has a problem. */
export function checkTranslations({ root, stories }: Archive): readonly Problem[] {
  return combineChecks(
    stories.map((story) => {
      const sources = new Map<Language, SourceFile | undefined>();
      return checkTranslation(story, (language) => {
        const file = story.texts[language]?.file;
        if (file && !sources.has(language)) sources.set(language, readSource(root, file, []));
        return sources.get(language);
      });
    }),
  );
}

function problemsOf(finding: Finding, { texts }: Story, sourceOf: SourceOf): readonly Problem[] {
  const { code, side, block, written, what, other } = finding;
  const [own, others] = side === 'ar' ? [texts.ar, texts.en] : [texts.en, texts.ar];
  if (!own || !others) return [];
  const place = placeOf(own, block, written, sourceOf(own.language));
  const opposite = other && placeOf(others, other, '', sourceOf(others.language));
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
  // Where there is markup between its words, the first of them shows the place.
  const [first = ''] = written.split(/\s/);
  const found = [written, first].map((words) => source.content.indexOf(words, start));
  return placeAt(source, written === '' ? start : (found.find((at) => at !== -1) ?? start));
}
