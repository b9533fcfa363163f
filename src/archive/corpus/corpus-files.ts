import { address } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { Story } from '../story/story.ts';
import { storyLine } from './story-line.ts';
import { tmxFooter, tmxHeader, tmxUnits } from './tmx.ts';

/** A file of the corpus: a header, a segment from each story, a footer. */
export interface CorpusFile {
  readonly address: string;
  readonly header: (settings: Settings) => string;
  /** Writes the segment of a story. */
  readonly ofStory: (story: Story, settings: Settings) => string;
  readonly footer: () => string;
}

/** The corpus is the whole archive, as JSON Lines and as a translation memory (TMX). */
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

/** Generates a file segment by segment, so that only one of them needs to be in memory. */
export function* corpusText(
  { header, ofStory, footer }: CorpusFile,
  stories: Iterable<Story>,
  settings: Settings,
): Generator<string> {
  yield header(settings);
  for (const story of stories) yield ofStory(story, settings);
  yield footer();
}
