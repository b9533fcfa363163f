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

/** Everything that a site consists of. A new output takes one file, and one line here. */
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

/**
 * Finds the story output with a name: functions cannot be sent to workers, names can.
 *
 * @throws if there is none
 */
export function storyOutput(name: string): StoryOutput {
  const output = BY_NAME.get(name);
  if (output?.of !== 'story') throw new Error(`there is no story output named ${name}`);
  return output;
}

/**
 * Finds the archive output with a name.
 *
 * @throws if there is none
 */
export function archiveOutput(name: string): ArchiveOutput {
  const output = BY_NAME.get(name);
  if (output?.of !== 'archive') throw new Error(`there is no archive output named ${name}`);
  return output;
}
