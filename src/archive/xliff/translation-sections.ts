import type { Recorded, Row } from '../alignment/alignment.ts';
import { blockFragment } from '../base/addresses.ts';
import { onOneLine } from '../base/whitespace.ts';
import type { Story } from '../story/story.ts';
import { readParts } from './markdown-parts.ts';
import type { TranslatedUnit } from './read-xliff.ts';
import { type StoryMarkdown, targetOf } from './units.ts';

/** A section of the body of a translation: the target of one unit, or a block without a unit. */
export interface Section {
  /** Its unit; undefined for blocks that only the translation has. */
  readonly unit: TranslatedUnit | undefined;
  readonly markdown: string;
  /** The Markdown of its blocks. */
  readonly blocks: readonly string[];
  /** For each of its blocks, the ids of the source blocks that it translates. */
  readonly recorded: Recorded;
}

/**
 * Puts the targets of the units in the order of the article, or of the existing translation if that
 * has an order of its own. Blocks that the translator added stay where they were.
 *
 * @param unitOf the units by their ids, among them one for each block of the article
 */
export function sectionsOf(
  story: Story,
  written: StoryMarkdown,
  unitOf: ReadonlyMap<string, TranslatedUnit>,
): readonly Section[] {
  const blocks = story.texts.en?.blocks ?? [];
  let position = -1;
  const placed = story.alignment.rows.flatMap((row) => {
    const [first] = row.target;
    if (first) position = blocks.indexOf(first);
    const sections =
      row.source.length === 0
        ? [added(row, story, written)]
        : translated(row, story, written, unitOf);
    return sections.map((section) => ({ section, position }));
  });
  // The sort is stable: a new section stays after the one that it follows in the article.
  return placed.toSorted((a, b) => a.position - b.position).map(({ section }) => section);
}

function added(row: Row, story: Story, written: StoryMarkdown): Section {
  const markdown = targetOf(row, story, written) ?? '';
  return {
    unit: undefined,
    markdown,
    blocks: readParts(markdown).blocks,
    recorded: recordedBefore(row, story),
  };
}

function translated(
  row: Row,
  story: Story,
  written: StoryMarkdown,
  unitOf: ReadonlyMap<string, TranslatedUnit>,
): readonly Section[] {
  const units = row.source.map(({ id }) => ({ id, unit: unitOf.get(blockFragment(id)) }));
  const before = targetOf(row, story, written);
  return units.flatMap(({ id, unit }, index) => {
    const markdown = unit?.target ?? null;
    if (!unit || markdown === null) return [];
    // What was merged into the first block of a row still is, unless it has a target now.
    const merged = units.filter(
      (other) => before !== null && (other.unit?.target ?? null) === null,
    );
    const ids = index === 0 ? [id, ...merged.map((other) => other.id)] : [id];
    const { blocks } = readParts(markdown);
    const isUntouched =
      merged.length === units.length - 1 &&
      blocks.length === row.target.length &&
      before !== null &&
      // Tools may break lines differently.
      onOneLine(markdown) === onOneLine(before);
    const recorded =
      isUntouched && (row.stale === null || unit.isInitial)
        ? recordedBefore(row, story)
        : blocks.map(() => ids);
    return [{ unit, markdown, blocks, recorded }];
  });
}

/** What the blocks of a row translated so far: as recorded, else as the aligner found. */
function recordedBefore({ source, target, stale }: Row, { texts, alignment }: Story): Recorded {
  const { blocks = [], recorded = [] } = texts.en ?? {};
  return target.map((block) =>
    alignment.isRecorded
      ? (recorded[blocks.indexOf(block)]?.value ?? [])
      : (stale ?? source.map(({ id }) => id)),
  );
}
