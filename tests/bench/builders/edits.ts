import { readFileSync, writeFileSync } from 'node:fs';
import type { MadeArchive, MadeStory } from '../archive/made-archive.ts';

/** The story that is edited: a translated one, about the middle of the archive. */
export function editedStory(archive: MadeArchive, stories: number): MadeStory {
  for (let index = Math.floor(stories / 2); index < stories; index++) {
    const story = archive.story(index);
    if (story.texts.en) return story;
  }
  return archive.story(0);
}

/** The tag that is renamed: neither the most frequent one nor a rare one. */
export function renamedTag({ tags }: MadeArchive) {
  const tag = tags[10];
  if (!tag) throw new Error('There are no tags.');
  return tag;
}

/** Makes the last word of a text longer by a letter. */
export function editLastWord(file: string, letter: string): void {
  edit(file, /\p{L}(?=\P{L}*$)/u, (last) => last + letter);
}

/** Replaces what a pattern finds in a file. Where it finds nothing, nothing would be measured. */
export function edit(file: string, pattern: RegExp, replace: (found: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, (found) => replace(found));
  if (after === before) throw new Error(`${file}: nothing to edit by ${pattern}`);
  writeFileSync(file, after);
}
