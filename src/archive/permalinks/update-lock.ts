import { formerIdsOf, type RecordedBlocks, recordedBlocks, recordedIds } from './former-ids.ts';
import type { Lock, LockedStory, LockedTag } from './lock.ts';

/** What the lock records of a published story. */
export interface PublishedStory {
  readonly id: string;
  /** Its former ids. */
  readonly aliases: readonly string[];
  /** The ids of its blocks, in order; see `blockIdsOf` in alignment/row-ids.ts. */
  readonly blockIds: readonly string[];
  /** The tags that it is filed under, each of which has a page at each of its slugs. */
  readonly tags: readonly {
    readonly slug: string;
    readonly name: { readonly ar: string };
    readonly aliases?: readonly string[];
  }[];
}

/** How much an update has added to the lock. */
export interface Added {
  readonly stories: number;
  readonly blocks: number;
  readonly tags: number;
  /** Former addresses of stories and tags. */
  readonly aliases: number;
}

/**
 * Records what is published. Nothing is ever dropped: the ids of a lost block become former ids of
 * its successor.
 */
export function updateLock(
  lock: Lock,
  published: readonly PublishedStory[],
): { readonly lock: Lock; readonly added: Added } {
  const stories = new Map(lock.stories);
  const tags = new Map(lock.tags);
  const added = { stories: 0, blocks: 0, tags: 0, aliases: 0 };
  for (const story of published) {
    const { id, aliases, blockIds } = story;
    const recorded = recordedBlocks(lock, story);
    if (!stories.has(id)) added.stories++;
    added.blocks += countNew(recorded, blockIds);
    const former = formerIdsOf(recorded, blockIds);
    const blocks = blockIds.map((block) => ({ id: block, former: former.get(block) ?? [] }));
    stories.set(id, { ...(stories.get(id) ?? newStory(id)), blocks });
    for (const alias of aliases) {
      if (stories.has(alias)) continue;
      added.aliases++;
      stories.set(alias, newStory(alias));
    }
  }
  for (const { slug, name, aliases = [] } of published.flatMap((story) => story.tags)) {
    if (!tags.has(slug)) {
      added.tags++;
      tags.set(slug, newTag(slug, name.ar));
    }
    for (const alias of aliases) {
      if (tags.has(alias)) continue;
      added.aliases++;
      tags.set(alias, newTag(alias, name.ar));
    }
  }
  return { lock: { ...lock, stories, tags }, added };
}

/** How many of a story's block ids are not recorded yet. */
function countNew(recorded: RecordedBlocks, blockIds: readonly string[]): number {
  const known = recordedIds(recorded);
  return blockIds.filter((block) => !known.has(block)).length;
}

function newStory(id: string): LockedStory {
  return { id, blocks: [], gone: null, line: 0, comments: [] };
}

function newTag(slug: string, name: string): LockedTag {
  return { slug, name, gone: null, line: 0, comments: [] };
}
