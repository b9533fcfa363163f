import { formatProblem, type Problem, quote } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { onOneLine } from '../base/whitespace.ts';
import { cleanCharacters } from '../content/characters.ts';
import type { Story } from '../story/story.ts';
import { parseTranslation } from '../text/parse-text.ts';
import { writeFrontMatter } from '../yaml/write-front-matter.ts';
import { writeRecord } from '../yaml/write-record.ts';
import { readParts } from './markdown-parts.ts';
import { checkLanguages, matchUnits } from './match-units.ts';
import { neededDefinitions } from './needed-definitions.ts';
import type { TranslatedUnit, XliffFile } from './read-xliff.ts';
import { type Section, sectionsOf } from './translation-sections.ts';
import { type StorySources, storyMarkdownOf, unitsOf } from './units.ts';
import { XliffFault } from './xliff-fault.ts';

/** A translation to be written, and what it contains. */
export interface TakenBack {
  /** Path below the content root. */
  readonly file: string;
  readonly content: string;
  /** The number of blocks in the translation. */
  readonly blocks: number;
  /** The ids of the article's blocks that it does not translate. */
  readonly untranslated: readonly string[];
}

/**
 * Makes a translation from what a translator's tool has returned: title, summary and body from the
 * targets, the rest of the front matter from the existing translation, and a new `blocks:`.
 *
 * @throws {XliffFault} if the document does not match the story in its current state, or would make
 *   a translation with errors
 */
export function takeBack(
  xliff: XliffFile,
  story: Story,
  sources: StorySources,
  settings: Settings,
): TakenBack {
  checkLanguages(xliff);
  const written = storyMarkdownOf(sources);
  const unitOf = matchUnits(xliff, unitsOf(story, written));
  for (const unit of unitOf.values()) checkCharacters(unit);
  const title = unitOf.get('title')?.target;
  if (!title)
    throw new XliffFault(lineOf(unitOf, 'title'), 'the title has no target; translate it');
  const sections = sectionsOf(story, written, unitOf);
  if (sections.length === 0) {
    throw new XliffFault(1, 'no block has a target, so there is nothing to import; translate one');
  }
  for (const section of sections) checkSection(section);
  const text = sections.map(({ markdown }) => markdown).join('\n\n');
  checkSeams(sections, text);
  const body = [text, ...neededDefinitions(text, written, unitOf)].join('\n\n');
  const summary = unitOf.has('summary')
    ? (unitOf.get('summary')?.target ?? undefined)
    : story.texts.en?.summary;
  const frontMatter = writeFrontMatter(sources.en?.content, {
    title: onOneLine(title),
    summary: summary && onOneLine(summary),
  });
  const recorded = sections.flatMap((section) => section.recorded);
  const content = writeRecord(`${frontMatter}\n${body}\n`, recorded);
  const file = story.texts.ar.file.replace(/^articles\//, 'translations/');
  checkContent({ file, content }, settings);
  const translated = new Set(recorded.flat());
  const untranslated = story.texts.ar.blocks
    .map(({ id }) => id)
    .filter((id) => !translated.has(id));
  return { file, content, blocks: recorded.length, untranslated };
}

/** What a file must not contain is found where the translator can look for it. */
function checkCharacters({ id, line, target }: TranslatedUnit): void {
  const problems: Problem[] = [];
  cleanCharacters({ file: '', content: target ?? '' }, problems);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  if (first)
    throw new XliffFault(line, `the target of ${quote(id)} has an error: ${first.message}`);
}

function checkSection({ unit, blocks }: Section): void {
  if (!unit || blocks.length > 0) return;
  const message = `the target of ${quote(unit.id)} has no text of its own, only definitions; translate the text, or leave the target empty`;
  throw new XliffFault(unit.line, message);
}

/** Targets that are valid on their own may run together: two lists of one mark become one list. */
function checkSeams(sections: readonly Section[], text: string): void {
  const { blocks } = readParts(text);
  let at = 0;
  for (const section of sections) {
    const isWhole = section.blocks.every((block, index) => blocks[at + index] === block);
    at += section.blocks.length;
    if (isWhole) continue;
    const what = section.unit
      ? `the target of ${quote(section.unit.id)}`
      : 'a block that only the translation has';
    const message = `${what} runs into the next one; close blocks of code, and give two lists in a row different marks (- and *)`;
    throw new XliffFault(section.unit?.line ?? 1, message);
  }
}

function checkContent(
  source: { readonly file: string; readonly content: string },
  settings: Settings,
): void {
  const problems: Problem[] = [];
  parseTranslation(source, settings, problems);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  if (first)
    throw new XliffFault(1, `the translation would have an error: ${formatProblem(first)}`);
}

function lineOf(unitOf: ReadonlyMap<string, TranslatedUnit>, id: string): number {
  return unitOf.get(id)?.line ?? 1;
}
