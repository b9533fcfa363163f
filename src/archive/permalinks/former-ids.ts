import type { Lock, LockedBlock } from './lock.ts';

/** The former ids that each block of a story still answers to, the latest first; keyed by its id. */
export type FormerIds = ReadonlyMap<string, readonly string[]>;

const NONE: FormerIds = new Map();

/** The blocks that the lock records for a story: those of its own line, then of each alias. */
export type RecordedBlocks = readonly (readonly LockedBlock[])[];

/** Looks up a story in the lock; an alias that has no line of its own adds nothing. */
export function recordedBlocks(
  { stories }: Pick<Lock, 'stories'>,
  { id, aliases }: { readonly id: string; readonly aliases: readonly string[] },
): RecordedBlocks {
  return [id, ...aliases].flatMap((name) => {
    const line = stories.get(name);
    return line ? [line.blocks] : [];
  });
}

/** Every id, present or former, that the lock records for a story. */
export function recordedIds(recorded: RecordedBlocks): ReadonlySet<string> {
  return new Set(recorded.flat().flatMap(({ id, former }) => [id, ...former]));
}

/**
 * Assigns every recorded id that no block of a story has any more to the block that answers to it.
 *
 * @param current the ids of the story's blocks, in order (`blockIdsOf`)
 */
export function formerIdsOf(recorded: RecordedBlocks, current: readonly string[]): FormerIds {
  const [first, ...others] = recorded.map((blocks) => formerIds(blocks, current));
  if (!first) return NONE;
  // Where several lines have an id, the story's own line decides.
  const all = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const [block, ids] of [first, ...others].flatMap((one) => [...one])) {
    const free = ids.filter((one) => !taken.has(one));
    for (const one of free) taken.add(one);
    if (free.length > 0) all.set(block, [...(all.get(block) ?? []), ...free]);
  }
  return all;
}

/**
 * Finds the successors of the blocks on one line of the lock. A block that survives succeeds
 * itself. A run of lost blocks is shared out, in order and in proportion, among the new blocks
 * between its nearest surviving neighbours. Without any, the neighbour before the run succeeds
 * it, or at the beginning of the story the one after.
 */
export function formerIds(recorded: readonly LockedBlock[], current: readonly string[]): FormerIds {
  if (current.length === 0) return NONE;
  const indexOf = new Map(current.map((id, index) => [id, index]));
  const successors = findSuccessors(recorded, indexOf, current.length);
  const former = new Map<string, string[]>();
  recorded.forEach((block, index) => {
    const successor = current[successors[index] ?? 0] ?? '';
    const lost = [block.id, ...block.former].filter((id) => !indexOf.has(id));
    if (lost.length > 0) former.set(successor, [...(former.get(successor) ?? []), ...lost]);
  });
  return former;
}

/** For each recorded block, the index of its successor among the current ones. */
function findSuccessors(
  recorded: readonly LockedBlock[],
  indexOf: ReadonlyMap<string, number>,
  count: number,
): readonly (number | undefined)[] {
  // A block also survives where an edit has restored one of its former ids.
  const successors = recorded.map(({ id, former }) =>
    [id, ...former].map((one) => indexOf.get(one)).find((index) => index !== undefined),
  );
  const survivors = new Set(successors);
  let start = 0;
  while (start < successors.length) {
    if (successors[start] !== undefined) {
      start++;
      continue;
    }
    let end = start;
    while (end < successors.length && successors[end] === undefined) end++;
    const before = successors[start - 1] ?? -1;
    const after = successors[end] ?? count;
    const added = addedBetween(before, after, survivors, count);
    // Where no recorded block survives, every current one is new, and no neighbour is needed.
    const neighbour = before >= 0 ? before : after;
    const [from, length] = [start, end - start];
    for (let index = from; index < end; index++) {
      successors[index] = added[Math.floor(((index - from) * added.length) / length)] ?? neighbour;
    }
    start = end;
  }
  return successors;
}

/**
 * The new blocks that directly follow one block or directly precede another. Where there are none,
 * every new block between the two, in either order: blocks may have moved, so that the two are no
 * longer neighbours, or have changed places.
 */
function addedBetween(
  before: number,
  after: number,
  survivors: ReadonlySet<number | undefined>,
  count: number,
): readonly number[] {
  const following: number[] = [];
  for (let index = before + 1; index < count && !survivors.has(index); index++) {
    following.push(index);
  }
  const preceding: number[] = [];
  for (let index = after - 1; index >= 0 && !survivors.has(index); index--) preceding.push(index);
  if (following.length + preceding.length > 0) {
    return [...new Set([...following, ...preceding.reverse()])];
  }
  const between: number[] = [];
  for (let index = Math.min(before, after) + 1; index < Math.max(before, after); index++) {
    if (!survivors.has(index)) between.push(index);
  }
  return between;
}
