import { address } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { Story } from '../story/story.ts';
import { storyLine } from './story-line.ts';
import { tmxFooter, tmxHeader, tmxUnits } from './tmx.ts';

/** A file that holds the whole archive: a header, something of each story, a footer. */
export interface CorpusFile {
  readonly address: string;
  readonly header: (settings: Settings) => string;
  readonly ofStory: (story: Story, settings: Settings) => string;
  readonly footer: () => string;
}

/** The files that hold the whole archive: as JSON Lines, and as a translation memory (TMX). */
export const CORPUS_FILES = {
  stories: {
    address: address.stories(),
    header: () => '',
    ofStory: storyLine,
    footer: () => '',
  },
  memory: {
    address: address.memory(),
    header: tmxHeader,
    ofStory: tmxUnits,
    footer: tmxFooter,
  },
} as const satisfies Record<string, CorpusFile>;

export type CorpusFileName = keyof typeof CORPUS_FILES;

export const CORPUS_FILE_NAMES = Object.keys(CORPUS_FILES) as readonly CorpusFileName[];

/** One of the files, story by story, so that no more than a story is in memory as text. */
export function* corpusText(
  { header, ofStory, footer }: CorpusFile,
  stories: Iterable<Story>,
  settings: Settings,
): Generator<string> {
  yield header(settings);
  for (const story of stories) yield ofStory(story, settings);
  yield footer();
}
