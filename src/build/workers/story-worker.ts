import path from 'node:path';
import type { Environment } from 'nunjucks';
import { markdownText } from '../../archive/agents/markdown-text.ts';
import { address, outputFile } from '../../archive/base/addresses.ts';
import { LANGUAGES, type Language } from '../../archive/base/language.ts';
import type { Problem } from '../../archive/base/problem.ts';
import type { Settings } from '../../archive/base/settings.ts';
import type { Image } from '../../archive/content/images.ts';
import { readBytes, sourceOf } from '../../archive/content/read-source.ts';
import { countAligned } from '../../archive/corpus/aligned-rows.ts';
import { storyLine } from '../../archive/corpus/story-line.ts';
import { tmxUnits } from '../../archive/corpus/tmx.ts';
import { textKey } from '../../archive/feeds/feed-plan.ts';
import { type PreparedEntry, prepareEntry } from '../../archive/feeds/feeds.ts';
import { type Timestamp, timestamps } from '../../archive/feeds/timestamp.ts';
import type { Page } from '../../archive/pages/page.ts';
import { type StoryContext, storyPageNames, storyPages } from '../../archive/pages/story-pages.ts';
import { alignPair } from '../../archive/story/stories.ts';
import type { Story, StoryOutline, StoryTexts } from '../../archive/story/story.ts';
import { outlineOf } from '../../archive/text/outline.ts';
import { textOf } from '../../archive/text/read-text.ts';
import type { Article, Text, Translation } from '../../archive/text/text.ts';
import type { PageToRender } from '../../render/eleventy.ts';
import { environmentFor } from '../../render/nunjucks.ts';
import { renderPages } from '../../render/render.ts';
import type { KnownFile } from '../cache/content-cache.ts';
import { type Fingerprint, fingerprint } from '../cache/hashes.ts';
import { isTelling, stampOf } from '../cache/stamp.ts';
import { type CorpusPiece, PieceFile } from '../publish/piece.ts';
import type { NewFile } from '../publish/write-files.ts';
import { TextStore } from './text-store.ts';

/** A file to read, and what its bytes were the last time. */
export interface ReadingTask {
  readonly file: string;
  readonly known: Fingerprint | null;
}

/** What a file came to; `same` where its bytes are those that were known. */
export interface Reading {
  readonly file: string;
  readonly result: KnownFile | { readonly same: true; readonly stamp: KnownFile['stamp'] };
}

/** A text whose bytes have been read, by its file. */
export interface TextVersion {
  readonly file: string;
  readonly fingerprint: Fingerprint;
}

/** All that goes into what is made of a story. */
export interface StoryPlan {
  readonly story: Pick<StoryOutline, 'id' | 'date' | 'tags'>;
  readonly texts: { readonly ar: TextVersion; readonly en: TextVersion | null };
  readonly context: StoryContext;
  /** Those that its texts show. */
  readonly images: readonly Image[];
}

/** What to make of a story. */
export interface StoryTask extends StoryPlan {
  /** The files that are wanted of it, pages and texts as Markdown, and what each is made of. */
  readonly files: readonly Pick<NewFile, 'path' | 'made'>[];
  /** The texts whose entries are wanted for feeds. */
  readonly entries: readonly Language[];
  /** Whether its piece of the corpus is wanted. */
  readonly piece: boolean;
}

/** A page to make. */
export interface PageTask {
  readonly page: Page;
  readonly made: Fingerprint;
}

/** What was made of stories for files that have something of many. */
export interface StoryParts {
  /** By the names of the texts; see `textKey`. */
  readonly entries: readonly (readonly [key: string, entry: PreparedEntry])[];
  /** By the ids of the stories. */
  readonly pieces: readonly (readonly [id: string, piece: CorpusPiece])[];
}

/** What a desk works on and with. */
export interface DeskSettings {
  readonly root: string;
  readonly settings: Settings;
  /** What the paths of its files for what is too much for the memory begin with. */
  readonly scratch: string;
}

/**
 * Where stories are read and what is wanted of them is made: texts are parsed once, kept until
 * then and let go. A desk stands in the main thread, or one in each of several threads.
 */
export class StoryDesk {
  readonly #root: string;
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #timestamp: Timestamp;
  readonly #texts: TextStore;
  readonly #pieces: PieceFile;

  constructor({ root, settings, scratch }: DeskSettings) {
    this.#root = root;
    this.#settings = settings;
    this.#environment = environmentFor(settings);
    this.#timestamp = timestamps(settings.timeZone);
    this.#texts = new TextStore(`${scratch}.texts`);
    this.#pieces = new PieceFile(`${scratch}.pieces`);
  }

  /** Reads texts, and keeps them for what is made of them. */
  read(tasks: readonly ReadingTask[]): readonly Reading[] {
    return tasks.map((task) => ({ file: task.file, result: this.#readOne(task) }));
  }

  #readOne({ file, known }: ReadingTask): Reading['result'] {
    const readAt = Date.now();
    const stamp = stampOf(path.join(this.#root, file));
    const kept = stamp && isTelling(stamp, readAt) ? stamp : null;
    const problems: Problem[] = [];
    const bytes = readBytes(this.#root, file, problems);
    if (!bytes) return { stamp: null, fingerprint: null, problems };
    const print = fingerprint(bytes);
    if (print === known) return { same: true, stamp: kept };
    const text = textOf(file, bytes, this.#settings, problems);
    if (text) this.#texts.put(file, print, text);
    return {
      stamp: kept,
      fingerprint: print,
      problems,
      ...(text && { outline: outlineOf(text) }),
    };
  }

  /**
   * Makes what is wanted of stories, and other pages. One story is made after the other, each when
   * the first of its pages has its turn, so that little is held in memory at once.
   *
   * @param take is given each file as soon as it is made
   */
  async make(
    stories: readonly StoryTask[],
    others: readonly PageTask[],
    take: (file: NewFile) => void,
  ): Promise<StoryParts> {
    const parts = { entries: [], pieces: [] };
    const made = new Map(others.map((task) => [task.page.address, task.made]));
    const pages = others.map(({ page }) => ({ address: page.address, make: () => page }));
    for (const task of stories) {
      const wanted = new Map(task.files.map((file) => [file.path, file.made]));
      const makeStory = () => this.#makeStory(task, wanted, parts, take);
      const addresses: string[] = [];
      for (const { address } of storyPageNames({ ...task.story, texts: textsIn(task) })) {
        const print = wanted.get(outputFile(address));
        if (print === undefined) continue;
        made.set(address, print);
        addresses.push(address);
      }
      if (addresses.length === 0) makeStory();
      else pages.push(...madeTogether(addresses, makeStory));
    }
    await renderPages(this.#environment, pages, (address, html) => {
      take({ path: outputFile(address), made: made.get(address) ?? '', content: html });
    });
    return parts;
  }

  /** Makes what is wanted of a story but for its pages' HTML, and returns the pages. */
  #makeStory(
    task: StoryTask,
    wanted: ReadonlyMap<string, Fingerprint>,
    parts: Parts,
    take: (file: NewFile) => void,
  ): readonly Page[] {
    const { story: own, context, entries, piece } = task;
    const texts = this.#textsOf(task);
    const images = new Map(task.images.map((image) => [image.path, image]));
    const shown = { settings: this.#settings, images };
    const markdown = this.#markdown(task, texts, wanted);
    for (const file of markdown) take(file);
    for (const language of entries) {
      const key = textKey({ story: own.id, language });
      parts.entries.push([key, prepareEntry(texts, language, shown, this.#timestamp)]);
    }
    // What is in a feed is often wanted of a story that has not changed: it need not be aligned.
    if (markdown.length === wanted.size && !piece) return [];
    const story = alignPair(texts);
    if (piece) parts.pieces.push([own.id, this.#piece(story)]);
    return storyPages(story, context, shown);
  }

  #markdown(
    { story: { id }, texts: versions }: StoryTask,
    texts: StoryTexts,
    wanted: ReadonlyMap<string, Fingerprint>,
  ): readonly NewFile[] {
    return LANGUAGES.flatMap((language) => {
      const version = versions[language];
      const file = outputFile(address.markdown(language, id));
      const made = wanted.get(file);
      if (!version || made === undefined) return [];
      const source = sourceOf(version.file, this.#bytesOf(version), []);
      if (!source) throw changed(version);
      return [{ path: file, made, content: markdownText(texts, language, source, this.#settings) }];
    });
  }

  #piece(story: Story): CorpusPiece {
    const line = storyLine(story, this.#settings);
    return this.#pieces.append(line, tmxUnits(story), countAligned(story));
  }

  /** Ends the work; the pieces stay. */
  close(): void {
    this.#texts.close();
    this.#pieces.close();
  }

  #textsOf({ story, texts: { ar, en } }: StoryTask): StoryTexts {
    const article = this.#take(ar) as Article;
    const translation = en && (this.#take(en) as Translation);
    return { ...story, texts: { ar: article, ...(translation && { en: translation }) } };
  }

  /** A text that was read here, or is read again. */
  #take(version: TextVersion): Text {
    const { file } = version;
    const kept = this.#texts.take(file, version.fingerprint);
    if (kept) return kept;
    const text = textOf(file, this.#bytesOf(version), this.#settings, []);
    if (!text) throw changed(version);
    return text;
  }

  /** The bytes of a text: the plan was made from just these. */
  #bytesOf(version: TextVersion): Uint8Array {
    const bytes = readBytes(this.#root, version.file, []);
    if (!bytes || fingerprint(bytes) !== version.fingerprint) throw changed(version);
    return bytes;
  }
}

/** Parts that are being gathered. */
interface Parts {
  readonly entries: [key: string, entry: PreparedEntry][];
  readonly pieces: [id: string, piece: CorpusPiece][];
}

/** Whether a story has a translation, as `storyPageNames` asks for it. */
function textsIn({ texts }: StoryTask): { readonly en?: TextVersion } {
  return texts.en ? { en: texts.en } : {};
}

/** Pages that are all made when the first of them is asked for, and each handed out once. */
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

function changed({ file }: TextVersion): Error {
  return new Error(`${file} was changed while the site was built; build it again`);
}
