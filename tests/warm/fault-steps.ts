import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mend, pickedStory } from './content-changes.ts';
import type { Step, World } from './world.ts';

/** Mistakes in the content, which keep the site from being written. */
export const faultSteps: Readonly<Record<string, Step>> = {
  'make a mistake in front matter': {
    share: 2,
    changes: 'content',
    take({ content, random }) {
      const story = pickedStory(content, random);
      if (!story) return undefined;
      const fault = random.pick(['author: [', 'nonsense: 1', 'updated: 2024-02-30']);
      story.faults.push(fault);
      return `${story.id}: ${fault}`;
    },
  },
  'use a tag that there is not': {
    share: 1,
    changes: 'content',
    take({ content, random, count }) {
      const story = pickedStory(content, random);
      story?.tags.push(`وسم${count}`);
      return story?.id;
    },
  },
  'damage a text': {
    share: 1,
    changes: 'content',
    take({ content, random }) {
      const story = pickedStory(content, random);
      if (!story) return undefined;
      const file = random.pick(content.filesOf(story));
      content.damaged(file);
      appendFileSync(content.at(file), Buffer.from([0xff, 0x0a]));
      return file;
    },
  },
  'delete an article and leave its translation': {
    share: 1,
    changes: 'content',
    take({ content, random }) {
      const story = pickedStory(content, random);
      const [article, translation] = story ? content.filesOf(story) : [];
      if (article === undefined || translation === undefined) return undefined;
      content.damaged(article);
      rmSync(content.at(article));
      return article;
    },
  },
  'put a file where it does not belong': {
    share: 1,
    changes: 'content',
    take({ content, count }) {
      const file = `articles/note-${count}.txt`;
      content.strays.add(file);
      writeFileSync(content.at(file), 'a note');
      return file;
    },
  },
  'break an image off': {
    share: 1,
    changes: 'content',
    take({ content }) {
      const story = content.stories.find(({ image }) => image !== null);
      if (!story?.image) return undefined;
      const file = content.at(content.imageFile(story, story.image));
      writeFileSync(file, readFileSync(file).subarray(0, -20));
      return story.image;
    },
  },
};

/** Sets all of it right, as an editor does who is told of it. */
export function mendAll(world: World): void {
  const { content } = world;
  for (const file of content.strays) rmSync(content.at(file));
  content.strays.clear();
  mend(content);
  for (const story of content.stories) {
    story.faults = [];
    const known = story.tags.filter((tag) => content.tags.has(tag));
    story.tags = known.length > 0 ? known : [...content.tags.keys()].slice(0, 1);
    if (story.image === null) continue;
    const image = content.at(content.imageFile(story, story.image));
    if (isWhole(image)) continue;
    rmSync(image, { force: true });
    story.image = null;
  }
}

/** Whether a PNG ends as one does. */
function isWhole(file: string): boolean {
  return readFileSync(file).subarray(-8, -4).toString('latin1') === 'IEND';
}
