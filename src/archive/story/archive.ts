import type { Problem } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import type { Image } from '../content/images.ts';
import type { Lock } from '../permalinks/lock.ts';
import type { Story, StoryOutline } from './story.ts';
import type { Tag } from './tags.ts';

/** An archive with its stories, either whole (the default) or as outlines. */
export interface Archive<S extends StoryOutline = Story> {
  /** The content root: the folder that holds `articles/` and `translations/`. */
  readonly root: string;
  readonly settings: Settings;
  /** The newest first. */
  readonly stories: readonly S[];
  /** By path below `articles/`. Images that only drafts show are left out whenever the drafts are. */
  readonly images: ReadonlyMap<string, Image>;
  /** Every listed tag, in use or not. */
  readonly tags: readonly Tag[];
  readonly lock: Lock;
}

/** An archive and every problem found while reading it, in the order of `compareProblems`. */
export interface ArchiveReading<S extends StoryOutline = Story> {
  readonly archive: Archive<S>;
  readonly problems: readonly Problem[];
}
