import type { Settings } from '../../archive/base/settings.ts';
import type { IndexPage, Page } from '../../archive/pages/page.ts';
import type { Archive } from '../../archive/story/archive.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import type { Hash } from '../cache/hash.ts';
import type { Tree } from '../publish/tree.ts';
import type { NewFile } from '../publish/write-files.ts';
import type { PlannedStory } from './planned-story.ts';
import type { SharedHashes } from './shared-hashes.ts';
import type { StoryAtHand } from './story-at-hand.ts';

/**
 * A kind of output of the site. Its `plan` says from outlines alone which files it has, each with a
 * hash of everything that goes into it; its `make` is asked only for those that have changed.
 */
export type Output = StoryOutput | ArchiveOutput;

/** Files that are each made of one story. */
export interface StoryOutput {
  readonly name: string;
  readonly of: 'story';
  /** Whether its files are pages, which the template of their kind prints. */
  readonly arePages: boolean;
  readonly plan: (story: PlannedStory, site: SiteInputs) => readonly PlannedFile[];
  /**
   * Makes files of a story, in whichever worker has its texts: pages or texts, by their addresses.
   *
   * @param wanted the addresses of those that are asked for; others may be made along with them
   */
  readonly make: (story: StoryAtHand, wanted: ReadonlySet<string>) => Iterable<MadeFile>;
}

export type MadeFile = readonly [address: string, made: Page | string | Uint8Array];

/** Files that are made of the whole archive, or of no story at all. */
export interface ArchiveOutput {
  readonly name: string;
  readonly of: 'archive';
  readonly plan: (
    site: SiteInputs,
  ) => readonly PlannedArchiveFile[] | Promise<readonly PlannedArchiveFile[]>;
  /**
   * Makes what a story adds to its files, in whichever worker has the story's texts: plain data that
   * can be sent to the main thread, where the file's own `make` puts it together with the others.
   *
   * @param key says which part, where a story has several
   */
  readonly makePart?: (story: StoryAtHand, key: string) => unknown;
  /** Begins, while the content is read, what takes another process a while. */
  readonly prepare?: (kept: KeptFiles) => void;
}

/** A file of the site as it is planned. */
export interface PlannedFile {
  /** See base/addresses.ts. */
  readonly address: string;
  readonly inputsHash: Hash;
}

export interface PlannedArchiveFile extends PlannedFile {
  /** What making it needs of stories; nothing where it is left out. */
  readonly needs?: () => Iterable<PartName>;
  readonly from: Source;
}

type Content = NewFile['content'];

/** How a file of the whole archive is made. */
type Source =
  /** A page that is known when it is planned: any worker can print it. */
  | { readonly page: Page }
  /** A page that is known when the parts of all stories are made. */
  | { readonly pageOf: (parts: StoryParts) => Page }
  | { readonly content: (parts: StoryParts) => Content | Promise<Content> };

/** Names what an output wants of a story. */
export interface PartName {
  readonly story: string;
  readonly output: string;
  readonly key: string;
}

/** The parts of stories that were made for outputs of the whole archive. */
export interface StoryParts {
  /** @throws where the part was not among the `needs` of a file */
  get(name: PartName): unknown;
}

/** What outputs are planned from. */
export interface SiteInputs {
  readonly archive: Archive<StoryOutline>;
  readonly settings: Settings;
  readonly stories: readonly PlannedStory[];
  /** The pages that are not of one story, but for the one about the data. */
  readonly indexes: readonly IndexPage[];
  readonly hashes: SharedHashes;
  /** The hash of the bytes of a content file. */
  readonly contentHash: (file: string) => Hash;
  /** Whether the site has the files of the whole archive, which take long to write. */
  readonly withCorpus: boolean;
  /** Where an output may keep something from build to build, and the site that is published now. */
  readonly kept: KeptFiles;
  readonly previous: Tree | undefined;
}

/** Absolute paths of what outputs keep; see publish/build-folder.ts. */
export interface KeptFiles {
  readonly assets: string;
  readonly sitemap: string;
  /** A folder. */
  readonly corpus: string;
}
