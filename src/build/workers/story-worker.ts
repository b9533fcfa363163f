import path from 'node:path';
import type { Environment } from 'nunjucks';
import { outputFile } from '../../archive/base/addresses.ts';
import type { Problem } from '../../archive/base/problem.ts';
import type { Settings } from '../../archive/base/settings.ts';
import {
  checkTranslation,
  type TranslationCheck,
} from '../../archive/checks/translation-checks.ts';
import { timestamps } from '../../archive/feeds/timestamp.ts';
import type { Page } from '../../archive/pages/page.ts';
import { outlineOf } from '../../archive/text/outline.ts';
import { type ParsedText, parsedText } from '../../archive/text/read-text.ts';
import type { Article, Translation } from '../../archive/text/text.ts';
import type { PageToRender } from '../../render/eleventy.ts';
import { environmentFor } from '../../render/nunjucks.ts';
import { renderPages } from '../../render/render.ts';
import type { KnownFile } from '../cache/content-cache.ts';
import { readListed, readPlanned } from '../cache/content-changed.ts';
import { type Hash, hashOf } from '../cache/hash.ts';
import { isReliable, stampOf } from '../cache/stamp.ts';
import { LoadedStory, type StoryTools } from '../outputs/loaded-story.ts';
import type { PartName, PlannedFile } from '../outputs/output.ts';
import { archiveOutput, storyOutput } from '../outputs/outputs.ts';
import type { StoryInputs, TextVersion } from '../outputs/planned-story.ts';
import { ScratchFile } from '../publish/scratch-file.ts';
import type { NewFile } from '../publish/write-files.ts';
import { TextStore } from './text-store.ts';

/** A file to read, and the content hash that the cache has for it. */
export interface ReadingTask {
  readonly file: string;
  readonly known: Hash | null;
}

/** What was read; `same` if the content hash is the known one. */
export interface ReadFile {
  readonly file: string;
  readonly result: KnownFile | { readonly same: true; readonly stamp: KnownFile['stamp'] };
}

/** What to make from a story; outputs by name, because functions cannot be sent to a worker. */
export interface StoryTask {
  readonly inputs: StoryInputs;
  readonly files: readonly (PlannedFile & { readonly output: string })[];
  readonly parts: readonly Omit<PartName, 'story'>[];
}

/** A page to render that belongs to no single story. */
export interface PageTask {
  readonly page: Page;
  readonly inputsHash: Hash;
}

/** A part that was made. */
export type MadePart = readonly [name: PartName, part: unknown];

/** What a worker needs to know. */
export interface StoryWorkerSettings {
  readonly root: string;
  readonly settings: Settings;
  /** The absolute path that its scratch files begin with. */
  readonly scratch: string;
}

/**
 * Reads the texts of stories, and makes files and parts from them. It keeps the parsed texts in
 * between, so that each is parsed once. There is one in the main thread, or one in each thread.
 */
export class StoryWorker {
  readonly #root: string;
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #tools: StoryTools;
  readonly #texts: TextStore;

  constructor({ root, settings, scratch }: StoryWorkerSettings) {
    this.#root = root;
    this.#settings = settings;
    this.#environment = environmentFor(settings);
    this.#tools = {
      settings,
      timestamp: timestamps(settings.timeZone),
      scratch: new ScratchFile(`${scratch}.parts`),
    };
    this.#texts = new TextStore(`${scratch}.texts`);
  }

  /** Reads texts, and keeps them for `make`. */
  read(tasks: readonly ReadingTask[]): readonly ReadFile[] {
    return tasks.map((task) => ({ file: task.file, result: this.#readOne(task) }));
  }

  #readOne({ file, known }: ReadingTask): ReadFile['result'] {
    const readAt = Date.now();
    const found = stampOf(path.join(this.#root, file));
    const stamp = found && isReliable(found, readAt) ? found : null;
    const problems: Problem[] = [];
    const bytes = readListed(this.#root, file, problems);
    if (!bytes) return { stamp: null, hash: null, problems };
    const hash = hashOf(bytes);
    if (hash === known) return { same: true, stamp };
    const parsed = parsedText(file, bytes, this.#settings, problems);
    if (parsed) this.#texts.put(file, hash, parsed);
    return { stamp, hash, problems, ...(parsed && { outline: outlineOf(parsed.text) }) };
  }

  /** Compares translations with their articles, and keeps their texts for `make`. */
  check(stories: readonly StoryInputs[]): readonly TranslationCheck[] {
    return stories.map((inputs) => {
      const loaded = this.#loadStory(inputs, (version) => this.#peek(version));
      return checkTranslation(loaded.story, (language) => loaded.sourceOf(language));
    });
  }

  /**
   * Makes files and parts from stories, and renders other pages. It makes each story when the first
   * of its pages is due, so that only one story at a time is in memory.
   *
   * @param take is called with each file as soon as it is made
   */
  async make(
    stories: readonly StoryTask[],
    others: readonly PageTask[],
    take: (file: NewFile) => void,
  ): Promise<readonly MadePart[]> {
    const parts: MadePart[] = [];
    const hashes = new Map(others.map(({ page, inputsHash }) => [page.address, inputsHash]));
    const takeFile = (address: string, content: string | Uint8Array): void => {
      const inputsHash = hashes.get(address);
      if (inputsHash === undefined) return;
      take({ path: outputFile(address), inputsHash, content });
    };
    const pages: PageToRender[] = others.map(({ page }) => ({
      address: page.address,
      make: () => page,
    }));
    for (const task of stories) {
      for (const { address, inputsHash } of task.files) hashes.set(address, inputsHash);
      const makeStory = () => this.#makeStory(task, parts, takeFile);
      const addresses = task.files.flatMap(({ address, output }) =>
        storyOutput(output).arePages ? [address] : [],
      );
      if (addresses.length === 0) makeStory();
      else pages.push(...madeTogether(addresses, makeStory));
    }
    await renderPages(this.#environment, pages, takeFile);
    return parts;
  }

  /** Makes files and parts from a story, except its pages: these are returned for rendering. */
  #makeStory(
    task: StoryTask,
    parts: MadePart[],
    take: (address: string, content: string | Uint8Array) => void,
  ): readonly Page[] {
    const story = this.#loadStory(task.inputs, (version) => this.#take(version));
    for (const { output, key } of task.parts) {
      const part = archiveOutput(output).makePart?.(story, key);
      parts.push([{ output, story: story.texts.id, key }, part]);
    }
    const pages: Page[] = [];
    for (const [output, files] of Map.groupBy(task.files, (file) => file.output)) {
      const wanted = new Set(files.map(({ address }) => address));
      for (const [address, made] of storyOutput(output).make(story, wanted)) {
        if (typeof made === 'string' || made instanceof Uint8Array) take(address, made);
        else pages.push(made);
      }
    }
    return pages;
  }

  #loadStory(
    { story, texts, context, images }: StoryInputs,
    textOf: (version: TextVersion) => ParsedText,
  ): LoadedStory {
    const article = textOf(texts.ar);
    const translation = texts.en && textOf(texts.en);
    const storyTexts = {
      ...story,
      texts: {
        ar: article.text as Article,
        ...(translation && { en: translation.text as Translation }),
      },
    };
    const sources = { ar: article.source, ...(translation && { en: translation.source }) };
    return new LoadedStory(storyTexts, sources, context, images, this.#tools);
  }

  /** A text that this worker has read, or reads now; the store drops it. */
  #take(version: TextVersion): ParsedText {
    return this.#texts.take(version.file, version.hash) ?? this.#parse(version);
  }

  /** The same, but the store keeps it. */
  #peek(version: TextVersion): ParsedText {
    const kept = this.#texts.peek(version.file, version.hash);
    if (kept) return kept;
    const parsed = this.#parse(version);
    this.#texts.put(version.file, version.hash, parsed);
    return parsed;
  }

  #parse({ file, hash }: TextVersion): ParsedText {
    const bytes = readPlanned(this.#root, file, hash);
    const parsed = parsedText(file, bytes, this.#settings, []);
    if (!parsed) throw new Error(`${file} was planned, but cannot be parsed`);
    return parsed;
  }

  /** Closes the scratch files; the parts in them stay on the disk until the build ends. */
  close(): void {
    this.#texts.close();
    this.#tools.scratch.close();
  }
}

/** Pages that are made together when the first is due; each is handed out once. */
function madeTogether(
  addresses: readonly string[],
  make: () => readonly Page[],
): readonly PageToRender[] {
  let made: Map<string, Page> | undefined;
  return addresses.map((address) => ({
    address,
    make: () => {
      made ??= new Map(make().map((page) => [page.address, page]));
      const page = made.get(address);
      if (!page) throw new Error(`the page ${address} was not made`);
      if (address === addresses.at(-1)) made = undefined;
      return page;
    },
  }));
}
