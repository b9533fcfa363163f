import type { Block } from '../text/block.ts';
import { align } from './aligner.ts';
import { featuresOf } from './features.ts';

/**
 * Blocks of the two languages that render each other: one and one, several and one where the
 * translation merges, one and several where it splits. A row that lacks one side is unmatched.
 */
export interface Row {
  /** In the order of the article. */
  readonly source: readonly Block[];
  /** In the order of the translation. */
  readonly target: readonly Block[];
  /** The article changed after this was translated: ids that it no longer has, or had not yet. */
  readonly stale: readonly string[] | null;
}

/** How the blocks of a story belong together. */
export interface Alignment {
  /** In the order of the article; what only the translation has follows what it follows there. */
  readonly rows: readonly Row[];
  /** Whether a person recorded it (`blocks:`), or the aligner found it. */
  readonly isRecorded: boolean;
}

/** Recorded for each block of a translation, in order: the ids of the source blocks it renders. */
export type Recorded = readonly (readonly string[])[];

/**
 * Aligns an article and its translation. What is recorded wins; where the article lost a recorded
 * block, the block that rendered it is stale, and the aligner looks for what took its place among
 * the blocks that no record names. Without a record, or with one that does not fit the number of
 * blocks, the aligner pairs them all.
 */
export function alignBlocks(
  source: readonly Block[],
  target: readonly Block[],
  recorded?: Recorded,
): Alignment {
  if (recorded?.length === target.length && target.length > 0) {
    const links = linksOf(source, target, recorded);
    return { rows: rowsOf(source, target, links, recorded), isRecorded: true };
  }
  const rows = rowsOf(source, target, found(source, target));
  return { rows: recorded ? keepStale(rows, recorded) : rows, isRecorded: false };
}

/**
 * What is stale stays so when the translation gets more blocks or fewer than its record has: a
 * row whose source block no record names took the place of one that the article lost.
 */
function keepStale(rows: readonly Row[], recorded: Recorded): readonly Row[] {
  const named = new Set(recorded.flat());
  const present = new Set(rows.flatMap(({ source }) => source.map(({ id }) => id)));
  const lost = [...named.difference(present)];
  return rows.map((row) => {
    const isNew = row.target.length > 0 && row.source.some(({ id }) => !named.has(id));
    const was = isNew ? lost.shift() : undefined;
    return was === undefined ? row : { ...row, stale: [was] };
  });
}

/** A source block's index and that of a target block that renders it. */
type Link = readonly [source: number, target: number];

/** The links that the aligner finds among some of the blocks. */
function found(
  source: readonly Block[],
  target: readonly Block[],
  sourceAt = source.map((_, index) => index),
  targetAt = target.map((_, index) => index),
): readonly Link[] {
  const blocksAt = (blocks: readonly Block[], indexes: readonly number[]) =>
    indexes.flatMap((index) => blocks[index] ?? []);
  const steps = align(
    blocksAt(source, sourceAt).map((block) => featuresOf(block, 'ar')),
    blocksAt(target, targetAt).map((block) => featuresOf(block, 'en')),
  );
  const links: Link[] = [];
  let [i, j] = [0, 0];
  for (const step of steps) {
    for (const from of sourceAt.slice(i, i + step.source)) {
      for (const to of targetAt.slice(j, j + step.target)) links.push([from, to]);
    }
    i += step.source;
    j += step.target;
  }
  return links;
}

function linksOf(
  source: readonly Block[],
  target: readonly Block[],
  recorded: Recorded,
): readonly Link[] {
  const indexOf = new Map(source.map(({ id }, index) => [id, index]));
  const links = recorded.flatMap((ids, to) =>
    ids.flatMap((id): Link[] => {
      const from = indexOf.get(id);
      return from === undefined ? [] : [[from, to]];
    }),
  );
  const named = new Set(links.map(([from]) => from));
  const unnamed = source.flatMap((_, index) => (named.has(index) ? [] : [index]));
  const stale = recorded.flatMap((ids, to) => (ids.some((id) => !indexOf.has(id)) ? [to] : []));
  return [...links, ...successors(source, target, links, unnamed, stale)];
}

/**
 * Finds the source blocks that took the place of those that a stale block rendered. A stale block
 * that has kept some of its source blocks takes the new ones beside them; the rest are aligned.
 */
function successors(
  source: readonly Block[],
  target: readonly Block[],
  links: readonly Link[],
  unnamed: readonly number[],
  stale: readonly number[],
): readonly Link[] {
  const free = new Set(unnamed);
  const taken: Link[] = [];
  const orphaned = stale.filter((to) => {
    const kept = links.filter(([, other]) => other === to).map(([from]) => from);
    for (const beside of kept.flatMap((from) => [from - 1, from + 1])) {
      if (free.delete(beside)) taken.push([beside, to]);
    }
    return kept.length === 0;
  });
  return [...taken, ...found(source, target, [...free], orphaned)];
}

/** The rows are the connected parts of the graph of links. */
function rowsOf(
  source: readonly Block[],
  target: readonly Block[],
  links: readonly Link[],
  recorded?: Recorded,
): readonly Row[] {
  const rowOfSource: Part[] = source.map((_, index) => ({ source: [index], target: [] }));
  const rowOfTarget: (Part | undefined)[] = target.map(() => undefined);
  for (const [from, to] of links) {
    const part = rowOfSource[from];
    const other = rowOfTarget[to];
    if (!part || part === other) continue;
    if (!other) part.target.push(to);
    else {
      part.target.push(...other.target);
      for (const index of other.source) {
        part.source.push(index);
        rowOfSource[index] = part;
      }
    }
    for (const index of part.target) rowOfTarget[index] = part;
  }
  const parts = [...new Set(rowOfSource)];
  target.forEach((_, to) => {
    if (rowOfTarget[to]) return;
    const before = rowOfTarget[to - 1];
    const part: Part = { source: [], target: [to] };
    rowOfTarget[to] = part;
    parts.splice(before ? parts.indexOf(before) + 1 : 0, 0, part);
  });
  const ids = new Set(source.map(({ id }) => id));
  const inOrder = (a: number, b: number): number => a - b;
  return parts.map((part) => {
    const lost = part.target.flatMap((to) => recorded?.[to] ?? []).filter((id) => !ids.has(id));
    return {
      source: part.source.toSorted(inOrder).flatMap((index) => source[index] ?? []),
      target: part.target.toSorted(inOrder).flatMap((index) => target[index] ?? []),
      stale: lost.length > 0 ? lost : null,
    };
  });
}

interface Part {
  readonly source: number[];
  readonly target: number[];
}

/** What `blocks:` would record of an alignment. */
export function recordOf(target: readonly Block[], { rows }: Alignment): Recorded {
  return target.map((block) => {
    const row = rows.find((one) => one.target.includes(block));
    return row?.source.map(({ id }) => id) ?? [];
  });
}
