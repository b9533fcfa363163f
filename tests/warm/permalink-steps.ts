import { blockIdsOf } from '../../src/archive/alignment/row-ids.ts';
import { formatLock } from '../../src/archive/permalinks/format-lock.ts';
import { updateLock } from '../../src/archive/permalinks/update-lock.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { correctReferences, linkTo, pickedStory } from './content-changes.ts';
import { ofStory, ofTag } from './content-steps.ts';
import { date, newId } from './made-words.ts';
import type { Step } from './world.ts';

/** Steps that concern permalinks. */
export const permalinkSteps: Readonly<Record<string, Step>> = {
  'record what is published': {
    share: 5,
    changes: 'content',
    async take({ content, settings }) {
      const { archive, problems } = await readArchive(content.root, settings);
      if (problems.some(({ severity }) => severity === 'error')) return undefined;
      const published = archive.stories.map((story) => ({
        id: story.id,
        aliases: story.texts.ar.aliases.map(({ value }) => value),
        blockIds: blockIdsOf(story),
        tags: story.tags,
      }));
      const before = content.lock;
      content.lock = formatLock(updateLock(archive.lock, published).lock);
      return before === content.lock ? undefined : `${content.lock.split('\n').length} lines`;
    },
  },
  'delete the lock': {
    share: 1,
    changes: 'content',
    take({ content }) {
      if (content.lock === null) return undefined;
      content.lock = null;
      return 'all of it';
    },
  },
  'record a former id of a block': {
    share: 2,
    changes: 'content',
    take({ content, random }) {
      const former = `z${random.between(1000, 9999)}`;
      const before = content.lock;
      content.lock =
        before?.replace(/^(story \S+ \w{5})(?=[ \n])/m, `$1<${former}`) ?? content.lock;
      return before === content.lock ? undefined : former;
    },
  },
  'rename a story and add an alias': ofStory(4, ({ content, random }, story) => {
    const before = story.id;
    story.id = newId(random, content.stories);
    story.aliases.push(before);
    content.rename(new Map([[story, before]]));
    correctReferences(content);
    return `to ${story.id}`;
  }),
  'withdraw a story': ofStory(2, ({ content }, story) => {
    const line = new RegExp(`^story ${story.id}(?: .*)?$`, 'm');
    if (!line.test(content.lock ?? '') || story.aliases.length > 0 || story.image !== null) {
      return undefined;
    }
    content.lock = content.lock?.replace(line, '$& gone: سُحب') ?? null;
    content.stories.splice(content.stories.indexOf(story), 1);
    correctReferences(content);
    return '';
  }),
  'change the slug of a tag and add an alias': ofTag(2, (world, tag) => {
    tag.aliases.push(tag.slug);
    tag.slug = `tag-${world.count++}`;
  }),
  'link to a former id of a block': {
    share: 2,
    changes: 'content',
    take({ content, random }) {
      const [, id = '', former] =
        /^story (\S+) .*?<(\w{5})(?=[ <\n])/m.exec(content.lock ?? '') ?? [];
      const story = pickedStory(content, random);
      if (!story || former === undefined || !content.stories.some((one) => one.id === id)) {
        return undefined;
      }
      story.ar.blocks.push(linkTo(story, `${id}`, 'فقرة', `#p-${former}`));
      return `${story.id} to ${id}#p-${former}`;
    },
  },
  'date the update of a story': ofStory(2, ({ random }, story) => {
    story.updated = date(random);
    return story.updated;
  }),
  'date a translation': ofStory(2, ({ random }, story) => {
    if (!story.en) return undefined;
    story.en.translated = date(random);
    return story.en.translated;
  }),
};
