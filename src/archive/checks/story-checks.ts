import { nearestOf } from '../base/nearest.ts';
import { error, type Problem, quote, warning } from '../base/problem.ts';
import { faultOfId, storyIdOf, suggestId } from '../base/story-id.ts';
import { type ContentFiles, wasRefused } from '../content/content-files.ts';
import { topOf } from '../content/source-file.ts';
import { recordedBlocks, recordedIds } from '../permalinks/former-ids.ts';
import type { Lock } from '../permalinks/lock.ts';
import type { StoryOutline } from '../story/story.ts';

/**
 * Checks what concerns several files: that every translation has its article, that links between
 * stories lead to published stories and existing blocks, that no alias is taken, and that the
 * dates of an article and its translation agree.
 *
 * @param stories every story that could be read, drafts included
 * @param lock links to former blocks that it records are sound
 */
export function checkStories(
  stories: readonly StoryOutline[],
  files: ContentFiles,
  lock: Lock,
  problems: Problem[],
): void {
  checkPairs(files, problems);
  checkLinks(stories, files, lock, problems);
  checkAliases(stories, files, problems);
  for (const story of stories) checkDates(story, problems);
}

/** The file of a story's article. */
function articleOf(id: string): string {
  return `articles/${id}.md`;
}

function checkPairs(files: ContentFiles, problems: Problem[]): void {
  const ids = new Set(files.articles.map(storyIdOf));
  for (const file of files.translations) {
    const id = suggestId(storyIdOf(file));
    // A name that still breaks the rules has been reported already.
    if (ids.has(id) || wasRefused(files, articleOf(id)) || faultOfId(id)) continue;
    const near = nearestOf(id, ids);
    const advice =
      near === undefined
        ? 'write the article, give this file the path of its article, or delete it'
        : `did you mean ${quote(near)}? If so, rename this file to translations/${near}.md`;
    const message = `there is no article ${articleOf(id)} for this translation; ${advice}`;
    problems.push(error(topOf(file), 'orphan-translation', message));
  }
}

function checkLinks(
  stories: readonly StoryOutline[],
  files: ContentFiles,
  lock: Lock,
  problems: Problem[],
): void {
  const ids = new Set(files.articles.map(storyIdOf));
  const byId = new Map(stories.map((story) => [story.id, story]));
  for (const { id, texts } of stories) {
    for (const link of [texts.ar, texts.en].flatMap((text) => text?.links ?? [])) {
      const target = link.to === 'story' ? link.id : id;
      const fault =
        faultOfTarget(target, ids, files) ??
        faultOfDraft(texts.ar.draft, byId.get(target)) ??
        faultOfBlock(byId.get(target), link.block, lock);
      if (fault) problems.push(error(link.place, 'link', fault));
    }
  }
}

function faultOfTarget(id: string, ids: ReadonlySet<string>, files: ContentFiles) {
  if (ids.has(id) || wasRefused(files, articleOf(id))) return undefined;
  const near = nearestOf(id, ids);
  const advice =
    near === undefined
      ? 'correct the path, or remove the link'
      : `did you mean ${articleOf(near)}?`;
  return `there is no article ${articleOf(id)} to link to; ${advice}`;
}

/** Drafts may link to each other, since they can be published together. */
function faultOfDraft(fromDraft: boolean, target: StoryOutline | undefined): string | undefined {
  if (fromDraft || !target?.texts.ar.draft) return undefined;
  return `${articleOf(target.id)} is a draft and not published; publish it first, or remove the link`;
}

function faultOfBlock(
  target: StoryOutline | undefined,
  block: string | undefined,
  lock: Lock,
): string | undefined {
  if (!target || block === undefined) return undefined;
  const { blocks, aliases } = target.texts.ar;
  if (blocks.some(({ id }) => id === block)) return undefined;
  const names = { id: target.id, aliases: aliases.map(({ value }) => value) };
  if (blocks.length > 0 && recordedIds(recordedBlocks(lock, names)).has(block)) return undefined;
  return `${articleOf(target.id)} has no block ${quote(block)}; copy the link to the block from its page`;
}

function checkAliases(
  stories: readonly StoryOutline[],
  files: ContentFiles,
  problems: Problem[],
): void {
  const ids = new Set(files.articles.map(storyIdOf));
  const claimed = new Map<string, string>();
  for (const { id, texts } of stories) {
    for (const { value, place } of texts.ar.aliases) {
      const owner = ids.has(value) ? value : claimed.get(value);
      claimed.set(value, id);
      if (owner === undefined) continue;
      const fault =
        owner === id
          ? 'this story has it already; delete it here'
          : `it belongs to ${articleOf(owner)}, and an alias leads to one story only; delete it here or there`;
      problems.push(error(place, 'alias', `${quote(value)} is taken: ${fault}`));
    }
  }
}

/** Reports dates that contradict each other, compared to the precision that both have. */
function checkDates({ texts: { ar, en } }: StoryOutline, problems: Problem[]): void {
  const later = [
    { text: ar, key: 'updated', date: ar.updated },
    { text: en, key: 'translated', date: en?.translated },
  ];
  for (const { text, key, date } of later) {
    const place = text?.places[key];
    if (!place || !date || !isBefore(date.iso, ar.date.iso)) continue;
    const message = `${quote(key)} (${date.iso}) is before the date of the article (${ar.date.iso}); correct one of the two`;
    problems.push(warning(place, 'dates', message));
  }
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
