import type { Row } from '../alignment/alignment.ts';
import type { Story } from '../story/story.ts';

/** How much the corpus holds. */
export interface CorpusCounts {
  readonly stories: number;
  /** Aligned rows: those that have both languages. So many units the translation memory has. */
  readonly rows: number;
}

/** Whether a row has blocks of both languages. */
export function isAligned({ source, target }: Row): boolean {
  return source.length > 0 && target.length > 0;
}

/** What a story adds to the corpus. */
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
