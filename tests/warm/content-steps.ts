import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordOf } from '../../src/archive/alignment/alignment.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import {
  correctReferences,
  linkTo,
  pickedStory,
  pickedText,
  writeImage,
} from './content-changes.ts';
import type { MadeStory, MadeTag, MadeText } from './made-content.ts';
import { block, date, newId, sentence, text } from './made-words.ts';
import type { Step, World } from './world.ts';

const MAX_STORIES = 12;

/** Steps of editors and translators. */
export const contentSteps: Readonly<Record<string, Step>> = {
  'edit a block': ofText(8, (world, picked, language) => {
    const at = world.random.between(0, picked.blocks.length - 1);
    picked.blocks[at] = block(world.random, language, world.count++);
  }),
  'add a block': ofText(3, (world, picked, language) => {
    picked.blocks.splice(
      world.random.between(0, picked.blocks.length),
      0,
      sentenceOf(world, language),
    );
  }),
  'remove a block': ofText(2, (world, picked) => {
    if (picked.blocks.length < 2) return false;
    picked.blocks.splice(world.random.between(0, picked.blocks.length - 1), 1);
    return true;
  }),
  'change the title': ofText(3, (world, picked, language) => {
    picked.title = sentenceOf(world, language);
  }),
  'change the summary': ofText(3, (world, picked, language) => {
    picked.summary = picked.summary === null ? sentenceOf(world, language) : null;
  }),
  'change the date': ofStory(5, ({ random }, story) => {
    const before = story.date;
    story.date = date(random);
    return `${before} → ${story.date}`;
  }),
  'change the tags': ofStory(4, ({ random, content }, story) => {
    const tag = random.pick([...content.tags.keys()]);
    const others = story.tags.filter((one) => one !== tag);
    story.tags =
      others.length === story.tags.length || others.length === 0 ? [...others, tag] : others;
    return story.tags.join(', ');
  }),
  'add a story': {
    share: 6,
    changes: 'content',
    take(world) {
      if (world.content.stories.length >= MAX_STORIES) return undefined;
      return addStory(world).id;
    },
  },
  'delete a story': ofStory(4, ({ content, random }, story) => {
    const { stories } = content;
    stories.splice(stories.indexOf(story), 1);
    if (story.image !== null) rmSync(content.at(content.imageFile(story, story.image)));
    if (random.chance(0.7)) correctReferences(content);
    return '';
  }),
  'rename a story': ofStory(4, ({ content, random }, story) => {
    const before = story.id;
    story.id = newId(random, content.stories);
    content.rename(new Map([[story, before]]));
    if (random.chance(0.8)) correctReferences(content);
    return `to ${story.id}`;
  }),
  'swap the names of two stories': ofStory(1, ({ content, random }, story) => {
    const other = random.pick(content.stories);
    if (other === story || !other.en !== !story.en) return undefined;
    const before = new Map([story, other].map((one) => [one, one.id]));
    [story.id, other.id] = [other.id, story.id];
    content.rename(before);
    correctReferences(content);
    return `and ${story.id}`;
  }),
  'delete a translation': ofStory(3, (_, story) => {
    if (!story.en) return undefined;
    story.en = null;
    return '';
  }),
  'translate a story': ofStory(4, (world, story) => {
    if (story.en) return undefined;
    story.en = text(world.random, 'en', world.count++);
    return '';
  }),
  'record the alignment': {
    share: 3,
    changes: 'content',
    async take({ content, settings, random }) {
      const story = pickedStory(content, random);
      if (!story?.en) return undefined;
      const { archive } = await readArchive(content.root, settings, { drafts: true });
      const read = archive.stories.find(({ id }) => id === story.id);
      if (!read?.texts.en) return undefined;
      const ids = recordOf(read.texts.en.blocks, read.alignment).map((source) =>
        source.length === 1 ? source[0] : source.length === 0 ? '~' : `[${source.join(', ')}]`,
      );
      story.en.recorded = `[${ids.join(', ')}]`;
      return story.id;
    },
  },
  'link to another story': ofStory(3, ({ content, random }, story) => {
    const other = random.pick(content.stories);
    story.ar.blocks.push(linkTo(story, other.id, 'خبر آخر'));
    if (story.en && random.chance(0.5)) story.en.blocks.push(linkTo(story, other.id, 'Another'));
    return `to ${other.id}`;
  }),
  'turn a story into a draft, or publish it': ofStory(3, ({ content, random }, story) => {
    story.draft = !story.draft;
    if (random.chance(0.7)) correctReferences(content);
    return story.draft ? 'a draft' : 'published';
  }),
  'change the line ends': ofStory(1, (_, story) => {
    story.usesCrlf = !story.usesCrlf;
    return story.usesCrlf ? 'CRLF' : 'LF';
  }),
  'rename a tag in English': ofTag(3, (world, tag) => {
    tag.en = `Tag ${world.count++}`;
  }),
  'change the slug of a tag': ofTag(2, (world, tag) => {
    tag.slug = `tag-${world.count++}`;
  }),
  'add or remove a spelling of a tag': ofTag(1, (world, tag) => {
    tag.also = tag.also === null ? `تهجئة${world.count++}` : null;
  }),
  'add or replace an image': {
    share: 6,
    changes: 'content',
    async take(world) {
      const { content, random } = world;
      const shown = content.stories.filter(({ image }) => image !== null);
      const isReplaced = shown.length > 0 && random.chance(0.6);
      const story = isReplaced ? random.pick(shown) : pickedStory(content, random);
      return story && `${story.id}: ${await writeImage(world, story)}`;
    },
  },
  'remove an image': ofStory(2, ({ content }, story) => {
    if (story.image === null) return undefined;
    rmSync(content.at(content.imageFile(story, story.image)), { force: true });
    story.image = null;
    return '';
  }),
  'save a file unchanged': ofFile(2, (file) => {
    writeFileSync(file, readFileSync(file));
  }),
  'replace a file with a copy': ofFile(1, (file) => {
    writeFileSync(`${file}.aside`, readFileSync(file));
    renameSync(`${file}.aside`, file);
  }),
  'change a file, but not its size or its modification time': {
    share: 4,
    changes: 'content',
    take({ content, random }) {
      const story = pickedStory(content, random);
      if (!story) return undefined;
      const picked = pickedText(story, random);
      const file = content.at(content.filesOf(story)[picked === story.ar ? 0 : 1] ?? '');
      const { size, atime, mtime } = statSync(file);
      picked.title = picked.title.replace(/\d/g, () => String(random.between(0, 9)));
      content.save();
      if (statSync(file).size !== size) throw new Error(`${file} has another size`);
      utimesSync(file, atime, mtime);
      return path.relative(content.root, file);
    },
  },
};

/** Adds a made-up story to the archive. */
export function addStory(world: World): MadeStory {
  const { content, random } = world;
  const story: MadeStory = {
    id: newId(random, content.stories),
    date: date(random),
    updated: null,
    aliases: [],
    tags: [random.pick([...content.tags.keys()])],
    draft: random.chance(0.1),
    usesCrlf: false,
    image: null,
    faults: [],
    ar: text(random, 'ar', world.count++),
    en: random.chance(0.7) ? text(random, 'en', world.count++) : null,
  };
  content.stories.push(story);
  return story;
}

function sentenceOf(world: World, language: 'ar' | 'en'): string {
  return sentence(world.random, language, world.count++);
}

export function ofStory(
  share: number,
  change: (world: World, story: MadeStory) => string | undefined,
): Step {
  return {
    share,
    changes: 'content',
    take(world) {
      const story = pickedStory(world.content, world.random);
      if (!story) return undefined;
      const { id } = story;
      const what = change(world, story);
      return what === undefined ? undefined : `${id} ${what}`.trim();
    },
  };
}

function ofText(
  share: number,
  change: (world: World, text: MadeText, language: 'ar' | 'en') => boolean | undefined,
): Step {
  return ofStory(share, (world, story) => {
    const picked = pickedText(story, world.random);
    const language = picked === story.ar ? 'ar' : 'en';
    return change(world, picked, language) === false ? undefined : language;
  });
}

export function ofTag(share: number, change: (world: World, tag: MadeTag) => void): Step {
  return {
    share,
    changes: 'content',
    take(world) {
      const [name, tag] = world.random.pick([...world.content.tags]);
      change(world, tag);
      return `${name}: ${tag.slug}, ${tag.en}`;
    },
  };
}

function ofFile(share: number, change: (file: string) => void): Step {
  return ofStory(share, ({ content, random }, story) => {
    const file = random.pick(content.filesOf(story));
    change(content.at(file));
    return file;
  });
}
