import { nearestOf } from '../base/nearest.ts';
import { error, type Problem, quote, warning } from '../base/problem.ts';
import { faultOfId, storyIdOf, suggestId } from '../base/story-id.ts';
import { type ContentFiles, wasRefused } from '../content/content-files.ts';
import { topOf } from '../content/source-file.ts';
import { recordedBlocks, recordedIds } from '../permalinks/former-ids.ts';
import type { Lock } from '../permalinks/lock.ts';
import type { StoryOutline } from '../story/story.ts';

/**
 * Checks what only the whole archive can tell: that translations have their articles, that links
 * between stories lead to one that is published and to a block that it has, that old ids are free.
 *
 * @param stories all that could be read, also drafts
 * @param lock says which blocks a story had: their links still lead to it
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
    // A name that cannot be mended in one way is reported as that.
    if (ids.has(id) || wasRefused(files, articleOf(id)) || faultOfId(id)) continue;
    const near = nearestOf(id, ids);
    const mend =
      near === undefined
        ? 'write the article, rename this file to the path of its article, or delete it'
        : `did you mean ${quote(near)}? Then rename this file to translations/${near}.md`;
    const message = `there is no article ${articleOf(id)} for this translation; ${mend}`;
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
  const mend =
    near === undefined
      ? 'correct the path, or take the link out'
      : `did you mean ${articleOf(near)}?`;
  return `there is no article ${articleOf(id)} to link to; ${mend}`;
}

/** A draft may link to another one: they can be published together. */
function faultOfDraft(fromDraft: boolean, target: StoryOutline | undefined): string | undefined {
  if (fromDraft || !target?.texts.ar.draft) return undefined;
  return `${articleOf(target.id)} is a draft, which is not published; publish it first, or take the link out`;
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
  return `${articleOf(target.id)} has no block ${quote(block)}; copy the link of the block from its page`;
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
      const holder = ids.has(value) ? value : claimed.get(value);
      claimed.set(value, id);
      if (holder === undefined) continue;
      const mend =
        holder === id
          ? 'this story has it already; delete it here'
          : `it belongs to ${articleOf(holder)}, and an old address leads to one story; delete it here or there`;
      problems.push(error(place, 'alias', `${quote(value)} is not free: ${mend}`));
    }
  }
}

/** Dates that contradict each other, compared as far as both are known. */
function checkDates({ texts: { ar, en } }: StoryOutline, problems: Problem[]): void {
  const later = [
    { text: ar, key: 'updated', date: ar.updated },
    { text: en, key: 'translated', date: en?.translated },
  ];
  for (const { text, key, date } of later) {
    const place = text?.places[key];
    if (!place || !date || !isBefore(date.iso, ar.date.iso)) continue;
    const message = `${quote(key)} (${date.iso}) lies before the date of the article (${ar.date.iso}); correct one of the two`;
    problems.push(warning(place, 'dates', message));
  }
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
