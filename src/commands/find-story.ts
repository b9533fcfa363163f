import { nearestOf } from '../archive/base/nearest.ts';
import { quote } from '../archive/base/problem.ts';
import { faultOfId, suggestId } from '../archive/base/story-id.ts';
import type { Archive } from '../archive/story/archive.ts';
import type { Story } from '../archive/story/story.ts';
import { refuse } from './options.ts';

/** The id of the story that the user names, by its id or by the path of one of its files. */
export function parseId(given: string): string {
  return given.replace(/^(?:articles|translations)\//, '').replace(/\.md$/, '');
}

/** The story that the user names; ends the process if there is none. */
export function findStory({ stories }: Archive, given: string, command: string): Story {
  const id = parseId(given);
  const story = stories.find((one) => one.id === id);
  if (story) return story;
  const near = nearestOf(
    id,
    stories.map((one) => one.id),
  );
  const remedy = near === undefined ? 'npm run check lists them.' : `did you mean ${near}?`;
  return refuse(`There is no story ${id}, or its files have errors; ${remedy}`, command);
}

/** The id that the user gives a new story; ends the process if it cannot be one. */
export function parseNewId(given: string, command: string): string {
  const id = parseId(given);
  const fault = faultOfId(id);
  if (fault === undefined) return id;
  const meant = suggestId(id);
  const remedy = meant === id || faultOfId(meant) ? 'choose another' : `write ${meant}`;
  return refuse(`${quote(id)} cannot be the id of a story: ${fault}; ${remedy}.`, command);
}
