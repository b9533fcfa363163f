import { nearestOf } from '../archive/base/nearest.ts';
import { quote } from '../archive/base/problem.ts';
import { faultOfId, suggestId } from '../archive/base/story-id.ts';
import type { Archive } from '../archive/story/archive.ts';
import type { Story } from '../archive/story/story.ts';
import { refuse } from './options.ts';

/** The id of a story that is named by it, or by one of its files. */
export function idNamed(given: string): string {
  return given.replace(/^(?:articles|translations)\//, '').replace(/\.md$/, '');
}

/** The story that is named; ends the process where there is none. */
export function storyNamed({ stories }: Archive, given: string, command: string): Story {
  const id = idNamed(given);
  const story = stories.find((one) => one.id === id);
  if (story) return story;
  const near = nearestOf(
    id,
    stories.map((one) => one.id),
  );
  const mend = near === undefined ? '.' : `; did you mean ${near}?`;
  return refuse(`There is no story ${id} that can be read${mend}`, command);
}

/** The id for a new story; ends the process where it cannot be one. */
export function newIdNamed(given: string, command: string): string {
  const id = idNamed(given);
  const fault = faultOfId(id);
  if (fault === undefined) return id;
  const meant = suggestId(id);
  const mend = meant === id || faultOfId(meant) ? 'choose another' : `write ${meant}`;
  return refuse(`${quote(id)} cannot be the id of a story: ${fault}; ${mend}.`, command);
}
