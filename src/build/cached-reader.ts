import path from 'node:path';
import type { Problem } from '../archive/base/problem.ts';
import { storyIdOf } from '../archive/base/story-id.ts';
import type { ContentFiles } from '../archive/content/content-files.ts';
import { type Image, imageOf } from '../archive/content/images.ts';
import type { ContentReader, Texts } from '../archive/read-archive.ts';
import type { ArticleOutline, TranslationOutline } from '../archive/text/outline.ts';
import type { ContentCache, KnownFile } from './cache/content-cache.ts';
import { readListed } from './cache/content-changed.ts';
import { type Hash, hashOf } from './cache/hash.ts';
import { isReliable, isSame, stampOf } from './cache/stamp.ts';
import type { Progress } from './progress.ts';
import type { ReadingTask } from './workers/story-worker.ts';
import type { Workers } from './workers/workers.ts';

/**
 * Reads outlines. It does not open files whose stamps are in the cache; workers read the others, and
 * keep their texts to make pages from.
 */
export class CachedReader implements ContentReader<ArticleOutline, TranslationOutline> {
  readonly #root: string;
  readonly #cache: ContentCache;
  readonly #workers: Workers;
  readonly #progress: Progress;
  /** Each file with its content hash, a line for each. */
  readonly #read: string[] = [];

  constructor(root: string, cache: ContentCache, workers: Workers, progress: Progress) {
    this.#root = root;
    this.#cache = cache;
    this.#workers = workers;
    this.#progress = progress;
  }

  /** The hash of the names and bytes of all content files. */
  get contentHash(): Hash {
    return hashOf(this.#read.join('\n'));
  }

  /** Reads a content file that is not a text, such as the tags or the lock, without the cache. */
  readList(file: string, problems: Problem[]): Uint8Array | undefined {
    const bytes = readListed(this.#root, file, problems);
    this.#read.push(`${file} ${bytes && hashOf(bytes)}`);
    return bytes;
  }

  async readTexts(
    { articles, translations, images }: ContentFiles,
    problems: Problem[],
  ): Promise<Texts<ArticleOutline, TranslationOutline>> {
    const files = [...articles, ...translations];
    this.#cache.keepOnly([...files, ...images]);
    await this.#readChanged(files);
    const known = files.map((file) => this.#cache.get(file));
    for (const [index, file] of files.entries()) this.#note(file, known[index], problems);
    const outlines = known.map((one) => one?.outline);
    return {
      articles: outlines.slice(0, articles.length).filter((one) => one?.language === 'ar'),
      translations: outlines.slice(articles.length).filter((one) => one?.language === 'en'),
    };
  }

  async readImages(
    { images: files }: ContentFiles,
    problems: Problem[],
  ): Promise<ReadonlyMap<string, Image>> {
    const images = new Map<string, Image>();
    for (const file of files) {
      const known = await this.#readImage(file);
      this.#note(file, known, problems);
      if (known.image) images.set(known.image.path, known.image);
    }
    return images;
  }

  #note(file: string, known: KnownFile | undefined, problems: Problem[]): void {
    this.#read.push(`${file} ${known?.hash}`);
    for (const problem of known?.problems ?? []) problems.push(problem);
  }

  async #readChanged(files: readonly string[]): Promise<void> {
    const tasks = files.flatMap((file): ReadingTask[] => {
      const known = this.#cache.get(file);
      if (known?.stamp && isSame(known.stamp, stampOf(path.join(this.#root, file)))) return [];
      return [{ file, known: known?.hash ?? null }];
    });
    // One worker reads both texts of a story, because it makes its pages from both.
    const byStory = [...Map.groupBy(tasks, ({ file }) => storyIdOf(file)).values()];
    this.#progress.begin('read', tasks.length);
    await this.#workers.read(byStory, (read) => {
      for (const { file, result } of read) {
        if (!('same' in result)) this.#cache.set(file, result);
        else {
          const known = this.#cache.get(file);
          if (known) this.#cache.set(file, { ...known, stamp: result.stamp });
        }
      }
      this.#progress.advance(read.length);
    });
  }

  async #readImage(file: string): Promise<KnownFile> {
    const readAt = Date.now();
    const stamp = stampOf(path.join(this.#root, file));
    const known = this.#cache.get(file);
    if (known?.stamp && isSame(known.stamp, stamp)) return known;
    const kept = stamp && isReliable(stamp, readAt) ? stamp : null;
    const problems: Problem[] = [];
    const bytes = readListed(this.#root, file, problems);
    const hash = bytes ? hashOf(bytes) : null;
    const result =
      known && hash !== null && known.hash === hash
        ? { ...known, stamp: kept }
        : { stamp: kept, hash, image: await imageOf(file, bytes, problems), problems };
    this.#cache.set(file, result);
    return result;
  }
}
