import type { Row } from '../alignment/alignment.ts';
import type { Story } from '../story/story.ts';

/** The size of the corpus. */
export interface CorpusCounts {
  readonly stories: number;
  /** The rows with both languages, each of which is a unit of the translation memory. */
  readonly rows: number;
}

/** Whether a row has blocks of both languages. */
export function isAligned({ source, target }: Row): boolean {
  return source.length > 0 && target.length > 0;
}

/** How many aligned rows a story adds to the corpus. */
export function countAligned({ alignment }: Story): number {
  return alignment.rows.filter(isAligned).length;
}

export function countCorpus(stories: Iterable<Story>): CorpusCounts {
  const counts = { stories: 0, rows: 0 };
  for (const story of stories) {
    counts.stories++;
    counts.rows += countAligned(story);
  }
  return counts;
}
