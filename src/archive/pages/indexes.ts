import { periodsOf } from '../base/archive-date.ts';
import { compareText } from '../base/problem.ts';
import type { StoryOutline } from '../story/story.ts';
import type { Tag } from '../story/tags.ts';

/** The stories filed under one tag, the newest first. */
export interface TagGroup {
  readonly tag: Tag;
  readonly stories: readonly StoryOutline[];
}

/** The stories of one year, month or day, the newest first. */
export interface DateGroup {
  /** `2024`, `2024-03` or `2024-01-27`. */
  readonly period: string;
  readonly stories: readonly StoryOutline[];
}

/** The tags in use, those with the most stories first, and tags with equally many by slug. */
export function groupByTag(stories: readonly StoryOutline[]): readonly TagGroup[] {
  const groups = new Map<string, { tag: Tag; stories: StoryOutline[] }>();
  for (const story of stories) {
    for (const tag of story.tags) {
      const group = groups.get(tag.slug);
      if (group) group.stories.push(story);
      else groups.set(tag.slug, { tag, stories: [story] });
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.stories.length - a.stories.length || compareText(a.tag.slug, b.tag.slug),
  );
}

/** Every year, month and day that has stories, the latest first. */
export function groupByDate(stories: readonly StoryOutline[]): readonly DateGroup[] {
  const groups = new Map<string, StoryOutline[]>();
  for (const story of stories) {
    for (const period of periodsOf(story.date)) {
      const group = groups.get(period);
      if (group) group.push(story);
      else groups.set(period, [story]);
    }
  }
  return [...groups]
    .map(([period, group]) => ({ period, stories: group }))
    .sort((a, b) => compareText(b.period, a.period));
}
