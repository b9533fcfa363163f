import type { Problem } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import type { Image } from '../content/images.ts';
import type { Lock } from '../permalinks/lock.ts';
import type { Story, StoryOutline } from './story.ts';
import type { Tag } from './tags.ts';

/** Everything that an archive holds: its stories whole, or their outlines. */
export interface Archive<S extends StoryOutline = Story> {
  /** The content root. */
  readonly root: string;
  readonly settings: Settings;
  /** From the newest to the oldest. */
  readonly stories: readonly S[];
  /** By their paths below `articles/`. Images that only drafts show are left out where drafts are. */
  readonly images: ReadonlyMap<string, Image>;
  /** All that are listed, in use or not. */
  readonly tags: readonly Tag[];
  /** What is recorded as published. */
  readonly lock: Lock;
}

/** An archive as it was read, and everything that is wrong with it, in order. */
export interface ArchiveReading<S extends StoryOutline = Story> {
  readonly archive: Archive<S>;
  readonly problems: readonly Problem[];
}
