import { readFileSync, writeFileSync } from 'node:fs';
import type { MadeArchive, MadeStory } from '../archive/made-archive.ts';

/** The story to edit: a translated one near the middle of the archive. */
export function editedStory(archive: MadeArchive, stories: number): MadeStory {
  for (let index = Math.floor(stories / 2); index < stories; index++) {
    const story = archive.story(index);
    if (story.texts.en) return story;
  }
  return archive.story(0);
}

/** The tag to rename: neither the most frequent one nor a rare one. */
export function renamedTag({ tags }: MadeArchive) {
  const tag = tags[10];
  if (!tag) throw new Error('There are no tags.');
  return tag;
}

/** Adds a letter to the last word of a text. */
export function editLastWord(file: string, letter: string): void {
  edit(file, /\p{L}(?=\P{L}*$)/u, (last) => last + letter);
}

/** Replaces what a pattern matches in a file; throws if that changes nothing. */
export function edit(file: string, pattern: RegExp, replace: (found: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, (found) => replace(found));
  if (after === before) throw new Error(`${file}: nothing to edit by ${pattern}`);
  writeFileSync(file, after);
}
