import { error, type Place, type Problem } from '../base/problem.ts';
import { LOCK_FILE, TAGS_FILE } from '../content/content-files.ts';
import type { Lock, LockedStory, LockedTag } from '../permalinks/lock.ts';

/** What the check needs of a story. The addresses of a draft are not published. */
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
 * Checks that every recorded story and tag is still published, is an alias of another one, or is
 * marked as gone.
 *
 * @param stories every story, drafts included; undefined where a text could not be read, since it
 *   may be the missing story, or have its id as an alias
 * @param tags every listed tag; undefined where `tags.yaml` has problems, for the same reason
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
  const storyAt = new Map<string, CheckedStory>();
  for (const story of stories) {
    for (const { value } of story.texts.ar.aliases) storyAt.set(value, story);
  }
  for (const story of stories) storyAt.set(story.id, story);
  for (const one of recorded.values()) {
    const story = storyAt.get(one.id);
    const isPublished = story !== undefined && !story.texts.ar.draft;
    if (isPublished && one.gone !== null) {
      problems.push(error(placeOf(one), 'not-gone', notGone(one.id, story)));
    } else if (!isPublished && one.gone === null) {
      const message = story
        ? nowDraft(one.id, story)
        : missing(one, mostSimilar(one, recorded, stories));
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
      const message = `this line says that the tag ${one.slug} is gone, but ${TAGS_FILE} has it; delete “gone:” and its reason here, or the slug there`;
      problems.push(error(placeOf(one), 'not-gone', message));
    } else if (!isListed && one.gone === null) {
      const renamed = tags.find(({ name }) => name.ar === one.name);
      const message = `the tag ${one.slug} was published, but no tag has this slug any more; ${adviceOnTag(one, renamed)}`;
      problems.push(error(placeOf(one), 'gone', message));
    }
  }
}

const OR_WITHDRAW = 'or write “gone: REASON” at the end of this line';

function adviceOnTag({ slug, name }: LockedTag, renamed: CheckedTag | undefined): string {
  return renamed
    ? `add “aliases: [${slug}]” to ${name} in ${TAGS_FILE}, whose slug is now ${renamed.slug}, ${OR_WITHDRAW}`
    : `restore ${name} in ${TAGS_FILE}, add “aliases: [${slug}]” to the tag that replaces it, ${OR_WITHDRAW}`;
}

function missing({ id }: LockedStory, renamed: string | undefined): string {
  const hint = renamed === undefined ? '' : ` (articles/${renamed}.md has blocks of it)`;
  return `${id} was published, but has no article any more; restore articles/${id}.md, add “aliases: [${id}]” to the article if you renamed it${hint}, ${OR_WITHDRAW}`;
}

function nowDraft(id: string, story: CheckedStory): string {
  const renamed = story.id === id ? '' : ', which has it among its aliases,';
  return `${id} was published, but articles/${story.id}.md${renamed} is now a draft; delete “draft: true” there, ${OR_WITHDRAW}`;
}

function notGone(id: string, story: CheckedStory): string {
  const there =
    story.id === id ? `articles/${id}.md` : `${id} from the aliases of articles/${story.id}.md`;
  return `this line says that ${id} is gone, but it is published; delete “gone:” and its reason here, or delete ${there}`;
}

/** The story that shares the most blocks with a missing one, of those not recorded yet. */
function mostSimilar(
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
