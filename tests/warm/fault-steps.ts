import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { correctReferences, pickedStory } from './content-changes.ts';
import type { Step, World } from './world.ts';

/** Steps that put mistakes into the content, so that the site cannot be written. */
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
  'use an unknown tag': {
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
      content.markDamaged(file);
      appendFileSync(content.at(file), Buffer.from([0xff, 0x0a]));
      return file;
    },
  },
  'delete an article but not its translation': {
    share: 1,
    changes: 'content',
    take({ content, random }) {
      const story = pickedStory(content, random);
      const [article, translation] = story ? content.filesOf(story) : [];
      if (article === undefined || translation === undefined) return undefined;
      content.markDamaged(article);
      rmSync(content.at(article));
      return article;
    },
  },
  'add a stray file': {
    share: 1,
    changes: 'content',
    take({ content, count }) {
      const file = `articles/note-${count}.txt`;
      content.strays.add(file);
      writeFileSync(content.at(file), 'a note');
      return file;
    },
  },
  'truncate an image': {
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

/** Corrects all mistakes, as an editor does who reads the problems. */
export function correctAll(world: World): void {
  const { content } = world;
  for (const file of content.strays) rmSync(content.at(file));
  content.strays.clear();
  correctReferences(content);
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

/** Whether a PNG has its last chunk. */
function isWhole(file: string): boolean {
  return readFileSync(file).subarray(-8, -4).toString('latin1') === 'IEND';
}
