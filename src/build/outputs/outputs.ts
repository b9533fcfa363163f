import { agentFiles } from './agent-files.ts';
import { assets } from './assets.ts';
import { corpus } from './corpus.ts';
import { feeds } from './feeds.ts';
import { images } from './images.ts';
import { indexPages } from './index-pages.ts';
import { markdown } from './markdown.ts';
import type { ArchiveOutput, Output, StoryOutput } from './output.ts';
import { sitemap } from './sitemap.ts';
import { storyPages } from './story-pages.ts';

/** Everything that the site consists of. A new kind of output is a file of its own and a line here. */
export const OUTPUTS: readonly Output[] = [
  indexPages,
  storyPages,
  markdown,
  images,
  feeds,
  agentFiles,
  corpus,
  sitemap,
  assets,
];

const BY_NAME = new Map(OUTPUTS.map((output) => [output.name, output]));

/** The output of one story that has a name; workers are told names. */
export function storyOutput(name: string): StoryOutput {
  const output = BY_NAME.get(name);
  if (output?.of !== 'story') throw new Error(`there is no output of stories named ${name}`);
  return output;
}

/** The output of the whole archive that has a name. */
export function archiveOutput(name: string): ArchiveOutput {
  const output = BY_NAME.get(name);
  if (output?.of !== 'archive') throw new Error(`there is no output of the archive named ${name}`);
  return output;
}
