import { error, type Place, type Problem } from '../base/problem.ts';
import { LOCK_FILE, TAGS_FILE } from '../content/content-files.ts';
import type { Lock, LockedStory, LockedTag } from '../permalinks/lock.ts';

/** What of a story says which addresses are published; drafts are not. */
export interface CheckedStory {
  readonly id: string;
  readonly texts: {
    readonly ar: {
      readonly draft: boolean;
      readonly aliases: readonly { readonly value: string }[];
      readonly blocks: readonly { readonly id: string }[];
    };
  };
}

export interface CheckedTag {
  readonly slug: string;
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}

/**
 * Checks that every story and every tag that was ever recorded is still published, has become
 * another one, or is said to be gone.
 *
 * @param stories all, with the drafts; nothing where some could not be read, for one of them may
 *   be, or have become, the one that is missed
 * @param tags all that are listed, or nothing likewise
 */
export function checkLock(
  lock: Lock,
  stories: readonly CheckedStory[] | undefined,
  tags: readonly CheckedTag[] | undefined,
  problems: Problem[],
): void {
  if (stories) checkStoriesOf(lock, stories, problems);
  if (tags) checkTagsOf(lock, tags, problems);
}

function checkStoriesOf(
  { stories: recorded }: Lock,
  stories: readonly CheckedStory[],
  problems: Problem[],
): void {
  const holderOf = new Map<string, CheckedStory>();
  for (const story of stories) {
    for (const { value } of story.texts.ar.aliases) holderOf.set(value, story);
  }
  for (const story of stories) holderOf.set(story.id, story);
  for (const one of recorded.values()) {
    const holder = holderOf.get(one.id);
    const isPublished = holder !== undefined && !holder.texts.ar.draft;
    if (isPublished && one.gone !== null) {
      problems.push(error(placeOf(one), 'not-gone', backAgain(one.id, holder)));
    } else if (!isPublished && one.gone === null) {
      const message = holder
        ? isDraftNow(one.id, holder)
        : isGone(one, mostAlike(one, recorded, stories));
      problems.push(error(placeOf(one), 'gone', message));
    }
  }
}

function checkTagsOf(
  { tags: recorded }: Lock,
  tags: readonly CheckedTag[],
  problems: Problem[],
): void {
  const slugs = new Set(tags.flatMap(({ slug, aliases = [] }) => [slug, ...aliases]));
  for (const one of recorded.values()) {
    const isListed = slugs.has(one.slug);
    if (isListed && one.gone !== null) {
      const message = `the tag ${one.slug} is in ${TAGS_FILE}, and this line says that it is gone; delete “gone:” and its reason here, or the slug there`;
      problems.push(error(placeOf(one), 'not-gone', message));
    } else if (!isListed && one.gone === null) {
      const renamed = tags.find(({ name }) => name.ar === one.name);
      const message = `the tag ${one.slug} was published, and no tag has this slug now; ${mendOfTag(one, renamed)}`;
      problems.push(error(placeOf(one), 'gone', message));
    }
  }
}

function mendOfTag({ slug, name }: LockedTag, renamed: CheckedTag | undefined): string {
  const tombstone = 'or write “gone: REASON” at the end of this line';
  return renamed
    ? `add “aliases: [${slug}]” to ${name} in ${TAGS_FILE}, whose slug is ${renamed.slug} now; ${tombstone}`
    : `restore ${name} in ${TAGS_FILE}; or add “aliases: [${slug}]” to the tag that it has become; ${tombstone}`;
}

function isGone({ id }: LockedStory, become: string | undefined): string {
  const article =
    become === undefined
      ? 'the article that it has become'
      : `the article that it has become (articles/${become}.md has blocks of it)`;
  return `${id} was published, and there is no article of it now; restore articles/${id}.md; or, if it was renamed, add “aliases: [${id}]” to ${article}; or write “gone: REASON” at the end of this line`;
}

function isDraftNow(id: string, holder: CheckedStory): string {
  const become = holder.id === id ? '' : ', which it has become,';
  return `${id} was published, and articles/${holder.id}.md${become} is a draft now; take “draft” out there, or write “gone: REASON” at the end of this line`;
}

function backAgain(id: string, holder: CheckedStory): string {
  const there =
    holder.id === id ? `articles/${id}.md` : `${id} among the aliases of articles/${holder.id}.md`;
  return `${id} is published, and this line says that it is gone; delete “gone:” and its reason here, or ${there}`;
}

/** Of the stories that are not recorded yet, the one that has most of the blocks of a lost one. */
function mostAlike(
  { blocks }: LockedStory,
  recorded: Lock['stories'],
  stories: readonly CheckedStory[],
): string | undefined {
  const ids = new Set(blocks.flatMap(({ id, former }) => [id, ...former]));
  let best: string | undefined;
  let most = 0;
  for (const { id, texts } of stories) {
    if (recorded.has(id)) continue;
    const shared = texts.ar.blocks.filter((block) => ids.has(block.id)).length;
    if (shared > most) [best, most] = [id, shared];
  }
  return best;
}

function placeOf({ line }: LockedStory | LockedTag): Place {
  return { file: LOCK_FILE, line, column: 1 };
}
