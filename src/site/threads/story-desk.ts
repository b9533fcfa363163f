import path from 'node:path';
import type { Environment } from 'nunjucks';
import type { Image } from '../../archive/content/images.ts';
import { readBytes } from '../../archive/content/read-source.ts';
import { outputFile } from '../../archive/pages/addresses.ts';
import type { IndexPage, Page } from '../../archive/pages/page.ts';
import { type StoryContext, storyPages } from '../../archive/pages/story-pages.ts';
import type { Problem } from '../../archive/problem.ts';
import type { Settings } from '../../archive/settings.ts';
import { alignPair } from '../../archive/story/stories.ts';
import type { Story, StoryOutline } from '../../archive/story/story.ts';
import { outlineOf } from '../../archive/text/outline.ts';
import { textOf } from '../../archive/text/read-text.ts';
import type { Article, Text, Translation } from '../../archive/text/text.ts';
import type { KnownFile } from '../cache/content-cache.ts';
import { isTelling, stampOf } from '../cache/stamp.ts';
import { type Fingerprint, fingerprint } from '../fingerprints.ts';
import { environmentFor } from '../nunjucks.ts';
import type { NewFile } from '../output/write-files.ts';
import { renderPages } from '../render.ts';

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

/** Pages of a story to make. */
export interface StoryTask {
  readonly story: Pick<StoryOutline, 'id' | 'date' | 'tags'>;
  readonly texts: { readonly ar: TextVersion; readonly en: TextVersion | null };
  readonly context: StoryContext;
  /** Those that its texts show. */
  readonly images: readonly Image[];
  /** The files that are wanted of its pages, and what each is made of. */
  readonly pages: readonly Pick<NewFile, 'path' | 'made'>[];
}

/** A page to make that is not of one story. */
export interface IndexTask {
  readonly page: IndexPage;
  readonly made: Fingerprint;
}

/** What a desk works on and with. */
export interface DeskSettings {
  readonly root: string;
  readonly settings: Settings;
  /** The path of a file for what is too much for the memory. */
  readonly scratch: string;
}

/**
 * Where stories are read and their pages made: texts are parsed once, kept until their pages are
 * rendered and then let go. A desk stands in the main thread, or one in each of several threads.
 */
export class StoryDesk {
  readonly #root: string;
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #texts: TextStore;

  constructor({ root, settings, scratch }: DeskSettings) {
    this.#texts = new TextStore(scratch);
    this.#root = root;
    this.#settings = settings;
    this.#environment = environmentFor(settings);
  }

  close(): void {
    this.#texts.close();
  }

  /** Reads texts, and keeps them for the rendering of their pages. */
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

  /** Renders pages of stories and of indexes. */
  async render(
    stories: readonly StoryTask[],
    indexes: readonly IndexTask[],
  ): Promise<readonly NewFile[]> {
    const made = new Map(indexes.map((task) => [outputFile(task.page.address), task.made]));
    const pages: Page[] = indexes.map(({ page }) => page);
    for (const task of stories) {
      for (const page of task.pages) made.set(page.path, page.made);
      const images = new Map(task.images.map((image) => [image.path, image]));
      const shown = { settings: this.#settings, images };
      const all = storyPages(this.#storyOf(task), task.context, shown);
      pages.push(...all.filter((page) => made.has(outputFile(page.address))));
    }
    const rendered = await renderPages(this.#environment, pages);
    return rendered.map(({ address, html }) => {
      const file = outputFile(address);
      return { path: file, made: made.get(file) ?? '', content: html };
    });
  }

  #storyOf({ story, texts: { ar, en } }: StoryTask): Story {
    const article = this.#take(ar) as Article;
    const translation = en && (this.#take(en) as Translation);
    return alignPair({
      ...story,
      texts: { ar: article, ...(translation && { en: translation }) },
    });
  }

  /** A text that was read here, or is read again: the plan was made from just these bytes. */
  #take({ file, fingerprint: wanted }: TextVersion): Text {
    const kept = this.#texts.take(file, wanted);
    if (kept) return kept;
    const bytes = readBytes(this.#root, file, []);
    const text = bytes && fingerprint(bytes) === wanted && textOf(file, bytes, this.#settings, []);
    if (!text) throw new Error(`${file} was changed while the site was built; build it again`);
    return text;
  }
}
