import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Random } from '../bench/archive/random.ts';
import type { MadeContent, MadeStory, MadeText } from './made-content.ts';
import type { World } from './world.ts';

export function pickedStory({ stories }: MadeContent, random: Random): MadeStory | undefined {
  return stories.length === 0 ? undefined : random.pick(stories);
}

export function pickedText({ ar, en }: MadeStory, random: Random): MadeText {
  return en && random.chance(0.5) ? en : ar;
}

/** A block with a link from one story to another, which need not exist. */
export function linkTo({ id }: MadeStory, other: string, words: string, fragment = ''): string {
  return `[${words}](${path.posix.relative(path.posix.dirname(id), other)}.md${fragment})`;
}

/**
 * Removes links that lead nowhere or to a draft, removes aliases that are taken, and marks as gone
 * what is recorded but no longer there.
 */
export function correctReferences(content: MadeContent): void {
  correctAliases(content);
  correctLock(content);
  const published = new Set(content.stories.flatMap(({ id, draft }) => (draft ? [] : [id])));
  for (const { id, ar, en } of content.stories) {
    const leadsSomewhere = (block: string): boolean => {
      const [, target, fragment = ''] = /^\[[^\]]*\]\((.*)\.md(#.*)?\)$/.exec(block) ?? [];
      if (target === undefined) return true;
      if (!(content.lock ?? '').includes(fragment.replace('#p-', ''))) return false;
      const to = path.posix.join(path.posix.dirname(id), target);
      return to === id || published.has(to);
    };
    for (const text of [ar, ...(en ? [en] : [])]) text.blocks = text.blocks.filter(leadsSomewhere);
  }
}

function correctAliases({ stories, tags }: MadeContent): void {
  const taken = new Set(stories.map(({ id }) => id));
  for (const story of stories) {
    story.aliases = story.aliases.filter((one) => !taken.has(one));
    for (const one of story.aliases) taken.add(one);
  }
  const slugs = new Set([...tags.values()].map(({ slug }) => slug));
  for (const tag of tags.values()) {
    tag.aliases = tag.aliases.filter((one) => !slugs.has(one));
    for (const one of tag.aliases) slugs.add(one);
  }
}

function correctLock(content: MadeContent): void {
  const { stories, tags } = content;
  const existing = new Set([
    ...stories.flatMap(({ id, aliases, draft }) => (draft ? [] : [id, ...aliases])),
    ...[...tags.values()].flatMap(({ slug, aliases }) => [slug, ...aliases]),
  ]);
  content.lock =
    content.lock?.replace(/^(?:story|tag) (\S+).*$/gm, (line, name: string) => {
      const without = line.replace(/ gone: .*/, '');
      return existing.has(name) ? without : `${without} gone: سُحب`;
    }) ?? null;
}

/** Widths in pixels, for no, one and two smaller copies. */
const WIDTHS = [40, 600, 1000];

/** Writes an image next to the article of a story, in place of the one it has. */
export async function writeImage(world: World, story: MadeStory): Promise<string> {
  const { content, random } = world;
  const width = random.pick(WIDTHS);
  const background = {
    r: random.between(0, 255),
    g: random.between(0, 255),
    b: world.count++ % 256,
  };
  story.image ??= `image-${world.count}.png`;
  const file = content.at(content.imageFile(story, story.image));
  const image = sharp({ create: { width, height: 12, channels: 3, background } });
  mkdirSync(path.dirname(file), { recursive: true });
  // Uncompressed, so that images of one width have the same size and differ only in their bytes.
  writeFileSync(file, await image.png({ compressionLevel: 0 }).toBuffer());
  return `${story.image}, ${width} wide`;
}
