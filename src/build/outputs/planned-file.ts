import type { FeedPlan } from '../../archive/feeds/feed-plan.ts';
import type { IndexPage } from '../../archive/pages/page.ts';
import type { Fingerprint } from '../cache/hashes.ts';
import type { StoryPlan } from '../workers/story-worker.ts';

/** A file of the site, with what it is made of and how. */
export interface PlannedFile {
  /** Below the folder of the site. */
  readonly path: string;
  /** Stands for all that goes into it. */
  readonly made: Fingerprint;
  readonly from: Origin;
}

type Origin =
  /** A page of a story, or a text of it as Markdown. */
  | { readonly story: StoryPlan }
  | { readonly page: IndexPage }
  | { readonly feed: FeedPlan }
  /** See plan/corpus.ts. */
  | { readonly corpus: 'stories' | 'memory' | 'page' }
  | { readonly content: () => Promise<string | Uint8Array> };
