import type { Lock, LockedBlock } from './lock.ts';

/** For blocks of a story, by their ids: the ids that they answer to besides, the latest first. */
export type FormerIds = ReadonlyMap<string, readonly string[]>;

const NONE: FormerIds = new Map();

/** What the lock has of a story: its own line, then those of the stories that it was before. */
export type RecordedBlocks = readonly (readonly LockedBlock[])[];

export function recordedBlocks(
  { stories }: Pick<Lock, 'stories'>,
  { id, aliases }: { readonly id: string; readonly aliases: readonly string[] },
): RecordedBlocks {
  return [id, ...aliases].flatMap((name) => {
    const line = stories.get(name);
    return line ? [line.blocks] : [];
  });
}

/** Every id that the blocks of a story ever had. */
export function recordedIds(recorded: RecordedBlocks): ReadonlySet<string> {
  return new Set(recorded.flat().flatMap(({ id, former }) => [id, ...former]));
}

/**
 * The former ids that the blocks of a story still answer to: every id that the lock has of it, or
 * of a story that it was before, and that none of its blocks has now.
 *
 * @param current the ids of its blocks, in order
 */
export function formerIdsOf(recorded: RecordedBlocks, current: readonly string[]): FormerIds {
  const [first, ...others] = recorded.map((blocks) => formerIds(blocks, current));
  if (!first) return NONE;
  if (others.length === 0) return first;
  // Where several lines have an id, what the story's own line says of it holds.
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
 * Finds the successors of recorded blocks among the current ones. A block that is still there
 * stays where it is. One that is not went, with its neighbours that are not, to the new blocks
 * between the nearest recorded ones that are still there, in order and in proportion; where
 * nothing new is between them, to the one before (or, at the beginning, the one behind).
 */
export function formerIds(recorded: readonly LockedBlock[], current: readonly string[]): FormerIds {
  if (current.length === 0 || isUnchanged(recorded, current)) return NONE;
  const indexOf = new Map(current.map((id, index) => [id, index]));
  const homes = findHomes(recorded, indexOf, current.length);
  const former = new Map<string, string[]>();
  recorded.forEach((block, index) => {
    const home = current[homes[index] ?? 0] ?? '';
    const gone = [block.id, ...block.former].filter((id) => !indexOf.has(id));
    if (gone.length > 0) former.set(home, [...(former.get(home) ?? []), ...gone]);
  });
  return former;
}

function isUnchanged(recorded: readonly LockedBlock[], current: readonly string[]): boolean {
  return (
    recorded.length <= current.length &&
    recorded.every(({ id, former }, index) => former.length === 0 && id === current[index])
  );
}

/** For each recorded block the index of the current one that stands in its place. */
function findHomes(
  recorded: readonly LockedBlock[],
  indexOf: ReadonlyMap<string, number>,
  count: number,
): readonly (number | undefined)[] {
  // An edit may also bring back an id that the block had before.
  const homes = recorded.map(({ id, former }) =>
    [id, ...former].map((one) => indexOf.get(one)).find((index) => index !== undefined),
  );
  const settled = new Set(homes);
  let start = 0;
  while (start < homes.length) {
    if (homes[start] !== undefined) {
      start++;
      continue;
    }
    let end = start;
    while (end < homes.length && homes[end] === undefined) end++;
    const before = homes[start - 1] ?? -1;
    const behind = homes[end] ?? count;
    const free = freeBetween(before, behind, settled, count);
    const last = before >= 0 ? before : behind < count ? behind : 0;
    const [from, length] = [start, end - start];
    for (let index = from; index < end; index++) {
      homes[index] = free[Math.floor(((index - from) * free.length) / length)] ?? last;
    }
    start = end;
  }
  return homes;
}

/**
 * The new blocks behind one recorded block and before another; where there are none, those between
 * the two, which need not be neighbours now, nor in this order, for blocks may have moved.
 */
function freeBetween(
  before: number,
  behind: number,
  settled: ReadonlySet<number | undefined>,
  count: number,
): readonly number[] {
  const free: number[] = [];
  for (let index = before + 1; index < count && !settled.has(index); index++) free.push(index);
  const others: number[] = [];
  for (let index = behind - 1; index >= 0 && !settled.has(index); index--) others.push(index);
  if (free.length + others.length > 0) {
    return [...new Set([...free, ...others.reverse()])];
  }
  for (let index = Math.min(before, behind) + 1; index < Math.max(before, behind); index++) {
    if (!settled.has(index)) free.push(index);
  }
  return free;
}
