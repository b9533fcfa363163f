import { formatProblem, type Problem, quote } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import type { Story } from '../story/story.ts';
import { parseTranslation } from '../text/parse-text.ts';
import { writeFrontMatter } from '../yaml/write-front-matter.ts';
import { writeRecord } from '../yaml/write-record.ts';
import { readParts } from './markdown-parts.ts';
import { checkLanguages, inLine, matchUnits } from './match-units.ts';
import { neededDefinitions } from './needed-definitions.ts';
import type { TranslatedUnit, XliffFile } from './read-xliff.ts';
import { type Piece, piecesOf } from './translation-sections.ts';
import { partsOf, type StorySources, unitsOf } from './units.ts';
import { XliffFault } from './xliff-fault.ts';

/** A translation as it is to be written, and what it has. */
export interface TakenBack {
  /** Path below the content root. */
  readonly file: string;
  readonly content: string;
  /** How many blocks the translation has. */
  readonly blocks: number;
  /** The ids of the blocks of the article that nothing in it renders. */
  readonly untranslated: readonly string[];
}

/**
 * Makes a translation of what a translator's tool gave back: title, summary and body from the
 * targets, all else in the front matter from the translation that there is; `blocks:` is written.
 *
 * @throws {XliffFault} where the document does not fit the story as it is now, or what it says
 *   would not be a sound translation
 */
export function takeBack(
  xliff: XliffFile,
  story: Story,
  sources: StorySources,
  settings: Settings,
): TakenBack {
  checkLanguages(xliff);
  const parts = partsOf(sources);
  const unitOf = matchUnits(xliff, unitsOf(story, parts));
  const title = unitOf.get('title')?.target;
  if (!title)
    throw new XliffFault(lineOf(unitOf, 'title'), 'the title has no target; translate it');
  const pieces = piecesOf(story, parts, unitOf);
  if (pieces.length === 0) {
    throw new XliffFault(1, 'no block has a target, so there is nothing to import; translate one');
  }
  for (const piece of pieces) checkPiece(piece);
  const text = pieces.map(({ markdown }) => markdown).join('\n\n');
  checkSeams(pieces, text);
  const body = [text, ...neededDefinitions(text, parts, unitOf)].join('\n\n');
  const summary = unitOf.has('summary')
    ? (unitOf.get('summary')?.target ?? undefined)
    : story.texts.en?.summary;
  const frontMatter = writeFrontMatter(sources.en?.content, {
    title: inLine(title),
    summary: summary && inLine(summary),
  });
  const recorded = pieces.flatMap((piece) => piece.recorded);
  const content = writeRecord(`${frontMatter}\n${body}\n`, recorded);
  const file = story.texts.ar.file.replace(/^articles\//, 'translations/');
  checkContent({ file, content }, settings);
  const rendered = new Set(recorded.flat());
  const untranslated = story.texts.ar.blocks.map(({ id }) => id).filter((id) => !rendered.has(id));
  return { file, content, blocks: recorded.length, untranslated };
}

function checkPiece({ unit, blocks }: Piece): void {
  if (!unit || blocks.length > 0) return;
  const message = `the target of ${quote(unit.id)} has no words of its own, only definitions; write them, or leave it empty`;
  throw new XliffFault(unit.line, message);
}

/** Blocks that are sound alone may run into one another: two lists of one mark become one list. */
function checkSeams(pieces: readonly Piece[], text: string): void {
  const { blocks } = readParts(text);
  let at = 0;
  for (const piece of pieces) {
    const isWhole = piece.blocks.every((block, index) => blocks[at + index] === block);
    at += piece.blocks.length;
    if (isWhole) continue;
    const what = piece.unit ? quote(piece.unit.id) : 'what the translation has on its own';
    const message = `the target of ${what} runs into the next one; end a block of code with its mark, and give two lists that meet different ones (- and *)`;
    throw new XliffFault(piece.unit?.line ?? 1, message);
  }
}

function checkContent(
  source: { readonly file: string; readonly content: string },
  settings: Settings,
): void {
  const problems: Problem[] = [];
  parseTranslation(source, settings, problems);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  if (first) throw new XliffFault(1, `it would make a faulty translation: ${formatProblem(first)}`);
}

function lineOf(unitOf: ReadonlyMap<string, TranslatedUnit>, id: string): number {
  return unitOf.get(id)?.line ?? 1;
}
