import type { Settings } from '../../archive/base/settings.ts';
import type { IndexPage, Page } from '../../archive/pages/page.ts';
import type { Archive } from '../../archive/story/archive.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import type { Hash } from '../cache/hash.ts';
import type { Tree } from '../publish/tree.ts';
import type { NewFile } from '../publish/write-files.ts';
import type { LoadedStory } from './loaded-story.ts';
import type { PlannedStory } from './planned-story.ts';
import type { SharedHashes } from './shared-hashes.ts';

/**
 * A kind of files of the site. It plans them from outlines alone, each with the hash of everything
 * that goes into it, and makes only those whose hash has changed.
 */
export type Output = StoryOutput | ArchiveOutput;

/** Files that are each made from one story. */
export interface StoryOutput {
  readonly name: string;
  readonly of: 'story';
  /** Whether its files are pages, which the templates render. */
  readonly arePages: boolean;
  readonly plan: (story: PlannedStory, site: SiteInputs) => readonly PlannedFile[];
  /**
   * Makes files of a story, in the worker that has its texts.
   *
   * @param wanted the addresses to make; others that come with them are ignored
   */
  readonly make: (story: LoadedStory, wanted: ReadonlySet<string>) => Iterable<MadeFile>;
}

/** A page to render, or the content of a file. */
export type MadeFile = readonly [address: string, made: Page | string | Uint8Array];

/** Files that are made from the whole archive, or from no story at all. */
export interface ArchiveOutput {
  readonly name: string;
  readonly of: 'archive';
  readonly plan: (
    site: SiteInputs,
  ) => readonly PlannedArchiveFile[] | Promise<readonly PlannedArchiveFile[]>;
  /**
   * Makes a part: what one story adds to the files, in the worker that has its texts.
   *
   * @param key tells the parts of a story apart
   * @returns plain data, which is sent to the main thread for `from` to combine
   */
  readonly makePart?: (story: LoadedStory, key: string) => unknown;
  /** Starts slow work of another process while the content is being read. */
  readonly prepare?: (kept: KeptFiles) => void;
}

/** A file that the site is to have. */
export interface PlannedFile {
  /** See base/addresses.ts. */
  readonly address: string;
  readonly inputsHash: Hash;
}

/** A file of an archive output. */
export interface PlannedArchiveFile extends PlannedFile {
  /** The parts that making it needs; none if it is left out. */
  readonly needs?: () => Iterable<PartName>;
  readonly from: Source;
}

type Content = NewFile['content'];

/** What a file of the whole archive is made from. */
type Source =
  /** A page that is complete when planned: any worker can render it. */
  | { readonly page: Page }
  /** A page that depends on the parts of stories. */
  | { readonly pageOf: (parts: StoryParts) => Page }
  /** Any other file. */
  | { readonly content: (parts: StoryParts) => Content | Promise<Content> };

/** Identifies a part. */
export interface PartName {
  readonly story: string;
  readonly output: string;
  readonly key: string;
}

/** The parts that have been made. */
export interface StoryParts {
  /** @throws if no file named the part among its `needs` */
  get(name: PartName): unknown;
}

/** What outputs are planned from. */
export interface SiteInputs {
  readonly archive: Archive<StoryOutline>;
  readonly settings: Settings;
  readonly stories: readonly PlannedStory[];
  /** All pages that belong to no single story, except the one about the corpus. */
  readonly indexes: readonly IndexPage[];
  readonly hashes: SharedHashes;
  /** The hash of the bytes of a content file. */
  readonly contentHash: (file: string) => Hash;
  /** Whether the site has the corpus, which takes long to write. */
  readonly withCorpus: boolean;
  readonly kept: KeptFiles;
  /** The site that is published now. */
  readonly previous: Tree | undefined;
}

/** Absolute paths of what outputs keep from build to build; see publish/build-folder.ts. */
export interface KeptFiles {
  readonly assets: string;
  readonly sitemap: string;
  /** A folder. */
  readonly corpus: string;
}
