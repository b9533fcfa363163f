import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { outputFile } from '../archive/base/addresses.ts';
import type { Problem } from '../archive/base/problem.ts';
import type { Settings } from '../archive/base/settings.ts';
import { combineChecks, type TranslationCheck } from '../archive/checks/translation-checks.ts';
import { planIndexes } from '../archive/pages/index-pages.ts';
import { readWith } from '../archive/read-archive.ts';
import type { Archive, ArchiveReading } from '../archive/story/archive.ts';
import type { StoryOutline } from '../archive/story/story.ts';
import { PROJECT } from '../project.ts';
import { ContentCache } from './cache/content-cache.ts';
import { ContentChanged } from './cache/content-changed.ts';
import { type Hash, hashOf } from './cache/hash.ts';
import { assetsHash, codeHash, templatesHash } from './cache/source-hashes.ts';
import { CachedReader } from './cached-reader.ts';
import { makeFiles } from './make-files.ts';
import type { KeptFiles, SiteInputs } from './outputs/output.ts';
import { OUTPUTS } from './outputs/outputs.ts';
import { planStories } from './outputs/planned-story.ts';
import { baseHash, sharedHashes } from './outputs/shared-hashes.ts';
import { planSite } from './outputs/site-plan.ts';
import { type Progress, SILENT } from './progress.ts';
import { BuildFolder } from './publish/build-folder.ts';
import { takeLock } from './publish/build-lock.ts';
import {
  copyToStandby,
  type FoundTrees,
  findPrevious,
  findStandby,
  NextSite,
} from './publish/next-site.ts';
import { realFolder } from './publish/real-folder.ts';
import { runToEnd, runWhileIdle } from './publish/slices.ts';
import type { VerifiedTree } from './publish/tree.ts';
import { type Parallelism, Workers } from './workers/workers.ts';

/** What to build, and where. */
export interface BuildOptions {
  /** The content root. */
  readonly root: string;
  readonly settings: Settings;
  /** Absolute path of the output folder. */
  readonly output: string;
  /**
   * Whether drafts are part of the site, as in the development server. Such a site has no corpus,
   * which would be written again for every word that changes.
   */
  readonly drafts?: boolean;
  /** Whether to ignore what earlier builds kept. */
  readonly fresh?: boolean;
  readonly parallelism?: Parallelism;
  readonly progress?: Progress;
}

/** What a build did. */
export interface BuildReport {
  readonly stories: number;
  readonly translated: number;
  /** How many files of the site are HTML pages. */
  readonly pages: number;
  /** How many files are new, or have other inputs than in the previous site. */
  readonly written: number;
  readonly unchanged: number;
  /** How many files of the previous site the new one lacks. */
  readonly removed: number;
}

/**
 * Builds a site: once, or again and again in the development server. It makes a file only if the
 * file's inputs have changed. It prepares the new site beside the previous one and replaces that at
 * the end, so that a build that fails leaves the site as it was.
 */
export class SiteBuilder {
  readonly #options: BuildOptions;
  readonly #folder: BuildFolder;
  readonly #unlock: () => void;
  readonly #cache: ContentCache;
  #workers: Workers | undefined;
  #hasPublished = false;
  /** The hash of all content, as read last. */
  #allContentHash: Hash = '';
  #preparing: Promise<void> | undefined;
  #isAwaited = false;
  /** What `prepare` has verified. */
  #found: FoundTrees | undefined;

  /** @throws LockedError if another build of this site is running; what the disk throws */
  constructor(options: BuildOptions) {
    this.#options = options;
    const { output, fresh, settings } = options;
    mkdirSync(path.dirname(output), { recursive: true });
    // If the output folder is a symbolic link, its target is replaced.
    this.#folder = new BuildFolder(realFolder(output));
    this.#unlock = takeLock(this.#folder.pathOf('lock'));
    try {
      this.#folder.recover();
      this.#dropScratch();
      if (fresh) this.#folder.clear();
      this.#cache = new ContentCache(this.#folder.pathOf('content'), baseHash(settings));
    } catch (fault) {
      this.#unlock();
      throw fault;
    }
  }

  /** Whether the new site is in place: an error after that only slows the next build. */
  get hasPublished(): boolean {
    return this.#hasPublished;
  }

  /**
   * Reads the content; unchanged files come from the cache.
   *
   * @throws ContentChanged if a file vanishes after it was listed
   */
  async read(): Promise<ArchiveReading<StoryOutline>> {
    const { root, settings, drafts = false, progress = SILENT } = this.#options;
    this.#hasPublished = false;
    for (const output of OUTPUTS) if (output.of === 'archive') output.prepare?.(this.#kept);
    this.#isAwaited = true;
    await this.#preparing;
    return this.#withWorkers(async (workers) => {
      const reader = new CachedReader(root, this.#cache, workers, progress);
      const reading = await readWith(reader, root, settings, { drafts });
      this.#allContentHash = reader.contentHash;
      return reading;
    });
  }

  /**
   * Compares the translations of an archive that was just read with their articles. The workers keep
   * the parsed texts, so that `write` need not parse them again.
   *
   * @throws what the disk throws, and ContentChanged
   */
  async checkTranslations(archive: Archive<StoryOutline>): Promise<readonly Problem[]> {
    const checks: TranslationCheck[] = [];
    const stories = planStories(archive, this.#contentHash).map(({ inputs }) => inputs);
    await this.#withWorkers((workers) => workers.check(stories, (some) => checks.push(...some)));
    return combineChecks(checks);
  }

  /** Gives the workers of this build something to do; if it fails, they are closed. */
  async #withWorkers<T>(work: (workers: Workers) => Promise<T>): Promise<T> {
    const workers = this.#workers ?? this.#openWorkers();
    this.#workers = workers;
    try {
      return await work(workers);
    } catch (fault) {
      // Threads that are still working would report to nobody.
      await workers.close();
      this.#workers = undefined;
      throw fault;
    }
  }

  /**
   * Writes the site of an archive that was just read.
   *
   * @throws what a template, Eleventy or the disk throws; ContentChanged if content, templates or
   *   assets changed since they were read
   */
  async write(archive: Archive<StoryOutline>): Promise<BuildReport> {
    const folder = this.#folder;
    const workers = this.#workers ?? this.#openWorkers();
    this.#workers = undefined;
    this.#hasPublished = false;
    // Eleventy takes paths relative to the working directory.
    process.chdir(PROJECT);
    try {
      folder.recover();
      const found = this.#found;
      this.#found = undefined;
      const previous = found?.previous ?? runToEnd(findPrevious(folder));
      const inputsHash = this.#inputsHashOf(archive);
      const made =
        previous?.isWhole && previous.inputsHash === inputsHash
          ? { written: 0, removed: 0, files: previous.files.keys() }
          : await this.#make(archive, inputsHash, previous, found, workers);
      this.#hasPublished = true;
      folder.makePreviousStandby();
      this.#cache.save();
      const files = [...made.files];
      return {
        stories: archive.stories.length,
        translated: archive.stories.filter(({ texts }) => texts.en).length,
        pages: files.filter((file) => file.endsWith('.html')).length,
        written: made.written,
        unchanged: files.length - made.written,
        removed: made.removed,
      };
    } finally {
      (this.#options.progress ?? SILENT).end();
      await workers.close();
      this.#dropScratch();
    }
  }

  /** Makes the files that have changed, and puts the new site in place of the previous one. */
  async #make(
    archive: Archive<StoryOutline>,
    inputsHash: Hash,
    previous: VerifiedTree | undefined,
    found: FoundTrees | undefined,
    workers: Workers,
  ) {
    const { progress = SILENT } = this.#options;
    const folder = this.#folder;
    const site = this.#siteInputs(archive, previous);
    const planned = (await planSite(site)).map((one) => ({
      ...one,
      path: outputFile(one.file.address),
    }));
    const wanted = new Map(planned.map(({ path, file }) => [path, file.inputsHash]));
    if (!previous?.isWhole) folder.forget(folder.site);
    const changed = planned.filter(
      ({ path, file }) => previous?.files.get(path)?.inputsHash !== file.inputsHash,
    );
    const standby = found ? found.standby : runToEnd(findStandby(folder, previous));
    const next = new NextSite(folder, wanted, { previous, standby });
    try {
      const missing = changed.filter(({ path, file }) => !next.has(path, file.inputsHash));
      await makeFiles(missing, site.stories, next, workers, progress);
      // Templates and assets are read while files are made.
      if (this.#inputsHashOf(archive) !== inputsHash) {
        throw new ContentChanged('a template, style or script');
      }
      progress.begin('publish', 0);
      next.publish(inputsHash);
    } catch (fault) {
      // A thread that is still writing would recreate what is deleted here.
      await workers.close();
      next.discard();
      // What was verified in idle time may have been deleted afterwards.
      const isGone = (fault as NodeJS.ErrnoException).code === 'ENOENT';
      throw found && isGone ? new ContentChanged('the previous site') : fault;
    }
    const removed = [...(previous?.files.keys() ?? [])].filter((file) => !wanted.has(file));
    return { written: changed.length, removed: removed.length, files: wanted.keys() };
  }

  /**
   * Makes the next build faster: creates a missing standby, and verifies both sites on the disk.
   * Meant for idle time: it stops soon after a build begins.
   */
  async prepare(): Promise<void> {
    this.#isAwaited = false;
    this.#preparing ??= this.#prepare().finally(() => {
      this.#preparing = undefined;
    });
    await this.#preparing;
  }

  async #prepare(): Promise<void> {
    const folder = this.#folder;
    const shouldStop = (): boolean => this.#isAwaited;
    const previous = await runWhileIdle(findPrevious(folder), shouldStop);
    if (!previous) return;
    if (previous.isWhole) await copyToStandby(folder);
    const standby = await runWhileIdle(findStandby(folder, previous), shouldStop);
    if (!this.#isAwaited) this.#found = { previous, standby };
  }

  #siteInputs(archive: Archive<StoryOutline>, previous: VerifiedTree | undefined): SiteInputs {
    const { settings, drafts = false } = this.#options;
    return {
      archive,
      settings,
      stories: planStories(archive, this.#contentHash),
      indexes: planIndexes(archive),
      hashes: sharedHashes(settings),
      contentHash: this.#contentHash,
      withCorpus: !drafts,
      kept: this.#kept,
      previous,
    };
  }

  /** The content hash of a file, as read last. */
  readonly #contentHash = (file: string): Hash => this.#cache.get(file)?.hash ?? '';

  get #kept(): KeptFiles {
    return {
      assets: this.#folder.pathOf('assets.json'),
      sitemap: this.#folder.pathOf('sitemap.json'),
      corpus: this.#folder.pathOf('corpus'),
    };
  }

  /** The hash of everything that the site is made of. */
  #inputsHashOf({ settings, images }: Archive<StoryOutline>): Hash {
    const { drafts = false } = this.#options;
    const code = [codeHash(), templatesHash(), assetsHash()];
    const content = [this.#allContentHash, [...images.keys()]];
    return hashOf(JSON.stringify([code, settings, drafts, content]));
  }

  /** Ends the builder and releases the lock. */
  async close(): Promise<void> {
    try {
      await this.#workers?.close();
      this.#dropScratch();
    } finally {
      this.#unlock();
    }
  }

  #openWorkers(): Workers {
    const { root, settings, parallelism } = this.#options;
    const folder = this.#folder.pathOf('next');
    const scratch = path.join(this.#folder.pathOf('scratch'), 'worker');
    return new Workers({ root, settings, folder, scratch }, parallelism);
  }

  #dropScratch(): void {
    rmSync(this.#folder.pathOf('scratch'), { recursive: true, force: true });
  }
}
