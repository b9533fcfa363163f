import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Archive, assemble, type ReadArchive } from '../archive/archive.ts';
import type { Settings } from '../archive/base/settings.ts';
import type { StoryOutline } from '../archive/story/story.ts';
import { PROJECT } from '../project.ts';
import { ContentCache } from './cache/content-cache.ts';
import {
  assetsFingerprint,
  type Fingerprint,
  fingerprint,
  programFingerprint,
  templatesFingerprint,
} from './cache/hashes.ts';
import { makeFiles } from './make-files.ts';
import { planAssets } from './outputs/assets.ts';
import { type CommonFingerprints, commonFingerprints, textsFingerprint } from './outputs/common.ts';
import { Corpus } from './outputs/corpus-files.ts';
import { CorpusRecords } from './outputs/corpus-record.ts';
import type { PlannedFile } from './outputs/planned-file.ts';
import { planSite, type SitePlan } from './outputs/site-plan.ts';
import { planSitemap } from './outputs/sitemap.ts';
import { type Progress, SILENT } from './progress.ts';
import { BuildFolder } from './publish/build-folder.ts';
import { takeLock } from './publish/build-lock.ts';
import {
  copyToSpare,
  type FoundTrees,
  findLast,
  findSpare,
  NextSite,
} from './publish/next-site.ts';
import { realFolder } from './publish/real-folder.ts';
import { atOnce, meanwhile } from './publish/slices.ts';
import type { VerifiedTree } from './publish/tree.ts';
import { readContent } from './read-content.ts';
import { Desks, type Means } from './workers/workers.ts';

/** What to build, and where. */
export interface BuildOptions {
  /** The content root. */
  readonly root: string;
  readonly settings: Settings;
  /** Absolute path of the output folder. */
  readonly output: string;
  /**
   * Whether drafts are part of the site, as on the development server; then it is without the files
   * of the whole archive, which would be written anew for every word that changes.
   */
  readonly drafts?: boolean;
  /** Whether to ignore what earlier builds left. */
  readonly fresh?: boolean;
  /** How it may use the machine. */
  readonly means?: Means;
  readonly progress?: Progress;
}

/** What a build did. */
export interface BuildReport {
  readonly stories: number;
  readonly translated: number;
  /** HTML pages of the site. */
  readonly pages: number;
  /** Files that are new or other than in the last site, those that are as they were, those that went. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Builds a site, once or, in the development server, again and again. A file is made only where
 * what goes into it has changed since it was made; the new site is prepared aside and takes the
 * place of the last one at the end, so that a build that fails leaves the last site as it was.
 */
export class SiteBuilder {
  readonly #options: BuildOptions;
  readonly #folder: BuildFolder;
  readonly #unlock: () => void;
  readonly #cache: ContentCache;
  #desks: Desks | undefined;
  #hasPublished = false;
  #content: Fingerprint = '';
  #preparing: Promise<void> | undefined;
  #isAwaited = false;
  /** What was found while nobody waited. */
  #found: FoundTrees | undefined;
  #assets: Promise<readonly PlannedFile[]> | undefined;

  /** @throws LockedError where another build of this site is at work; what the disk throws */
  constructor(options: BuildOptions) {
    this.#options = options;
    const { output, fresh, settings } = options;
    mkdirSync(path.dirname(output), { recursive: true });
    // Where the output folder is a symbolic link, what it leads to is replaced.
    this.#folder = new BuildFolder(realFolder(output));
    this.#unlock = takeLock(this.#folder.in('lock'));
    try {
      this.#folder.recover();
      this.#dropScratch();
      if (fresh) this.#folder.clear();
      this.#cache = new ContentCache(this.#folder.in('content'), textsFingerprint(settings));
    } catch (fault) {
      this.#unlock();
      throw fault;
    }
  }

  /** Whether what was written last is in its place: then a fault has only slowed the next build. */
  get hasPublished(): boolean {
    return this.#hasPublished;
  }

  /** Reads the content: files that have not changed are known from the last build. */
  async read(): Promise<ReadArchive<StoryOutline>> {
    const { root, drafts = false, settings, progress = SILENT } = this.#options;
    this.#hasPublished = false;
    this.#desks ??= this.#openDesks();
    // What takes another process a while is begun while this one reads.
    this.#assets = planAssets(this.#folder.in('assets.json'));
    this.#assets.catch(() => {});
    this.#isAwaited = true;
    await this.#preparing;
    try {
      const parts = await readContent(root, this.#cache, this.#desks, progress);
      this.#content = parts.version;
      return assemble(parts, settings, drafts);
    } catch (fault) {
      // What is left of them would answer nobody.
      await this.#desks.close();
      this.#desks = undefined;
      throw fault;
    }
  }

  /**
   * Writes the site of an archive that was just read.
   *
   * @throws what a template, Eleventy or the disk throws
   */
  async write(archive: Archive<StoryOutline>): Promise<BuildReport> {
    const folder = this.#folder;
    const desks = this.#desks ?? this.#openDesks();
    this.#desks = undefined;
    this.#hasPublished = false;
    // Eleventy takes paths relative to the working directory.
    process.chdir(PROJECT);
    try {
      folder.recover();
      const found = this.#found;
      this.#found = undefined;
      const last = found?.last ?? atOnce(findLast(folder));
      const inputs = this.#inputsOf(archive);
      const made =
        last?.isWhole && last.inputs === inputs
          ? { written: 0, removed: 0, files: last.files.keys() }
          : await this.#make(archive, inputs, last, found, desks);
      this.#hasPublished = true;
      folder.keepLast();
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
      await desks.close();
      this.#dropScratch();
    }
  }

  /** The corpus, where something of it is to be made. */
  #corpusFor(
    missing: readonly PlannedFile[],
    { corpus, settings }: SitePlan,
    common: CommonFingerprints,
    last: VerifiedTree | undefined,
  ): Corpus | undefined {
    const wanted = missing.flatMap(({ from }) => ('corpus' in from ? [from.corpus] : []));
    if (!corpus || wanted.length === 0) return undefined;
    const records = new CorpusRecords(this.#folder.in('corpus'), common.texts);
    const hasFiles = wanted.every((one) => one === 'page');
    return new Corpus(corpus, settings, records, last, hasFiles);
  }

  /** Makes what the last site lacks, and puts the new one in its place. */
  async #make(
    archive: Archive<StoryOutline>,
    inputs: Fingerprint,
    last: VerifiedTree | undefined,
    found: FoundTrees | undefined,
    desks: Desks,
  ) {
    const { settings, drafts = false, progress = SILENT } = this.#options;
    const folder = this.#folder;
    const common = commonFingerprints(settings);
    const plan = planSite(archive, (file) => this.#versionOf(file), common, !drafts);
    const planned = [
      ...plan.files,
      ...planSitemap(archive, common, folder.in('sitemap.json')),
      ...(await (this.#assets ?? planAssets(folder.in('assets.json')))),
    ];
    const wanted = new Map(planned.map((file) => [file.path, file.made]));
    if (!last?.isWhole) folder.forget(folder.site);
    const changed = planned.filter((file) => last?.files.get(file.path)?.made !== file.made);
    const spare = found ? found.spare : atOnce(findSpare(folder, last));
    const next = new NextSite(folder, wanted, { last, spare });
    try {
      const missing = changed.filter((file) => !next.has(file));
      const corpus = this.#corpusFor(missing, plan, common, last);
      await makeFiles(missing, plan, corpus, next, desks, progress);
      progress.begin('publish', 0);
      corpus?.record();
      next.publish(inputs);
    } catch (fault) {
      // A thread that still writes would bring back what is deleted here.
      await desks.close();
      next.discard();
      throw fault;
    }
    const removed = [...(last?.files.keys() ?? [])].filter((file) => !wanted.has(file));
    return { written: changed.length, removed: removed.length, files: wanted.keys() };
  }

  /**
   * Makes the next build faster: makes the spare, where there is none, and compares what is there
   * with what was recorded. For when nobody waits: it ends soon where a build begins.
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
    const isInTheWay = (): boolean => this.#isAwaited;
    const last = await meanwhile(findLast(folder), isInTheWay);
    if (!last) return;
    if (last.isWhole) await copyToSpare(folder);
    const spare = await meanwhile(findSpare(folder, last), isInTheWay);
    if (!this.#isAwaited) this.#found = { last, spare };
  }

  /** Stands for all that a site is made of. */
  #inputsOf({ settings, images }: Archive<StoryOutline>): Fingerprint {
    const { drafts = false } = this.#options;
    const program = [programFingerprint(), templatesFingerprint(), assetsFingerprint()];
    const content = [this.#content, [...images.keys()]];
    return fingerprint(JSON.stringify([program, settings, drafts, content]));
  }

  /** Ends the building, and lets others build. */
  async close(): Promise<void> {
    try {
      await this.#desks?.close();
      this.#dropScratch();
    } finally {
      this.#unlock();
    }
  }

  #openDesks(): Desks {
    const { root, settings, means } = this.#options;
    const folder = this.#folder.in('next');
    const scratch = path.join(this.#folder.in('scratch'), 'desk');
    return new Desks({ root, settings, folder, scratch }, means);
  }

  #dropScratch(): void {
    rmSync(this.#folder.in('scratch'), { recursive: true, force: true });
  }

  #versionOf(file: string): Fingerprint {
    return this.#cache.get(file)?.fingerprint ?? '';
  }
}
