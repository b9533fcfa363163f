import path from 'node:path';
import { type Parts, readLock, readTagsFile } from '../archive/archive.ts';
import type { Problem } from '../archive/base/problem.ts';
import { storyIdOf } from '../archive/base/story-id.ts';
import {
  type ContentFiles,
  LOCK_FILE,
  listContent,
  TAGS_FILE,
} from '../archive/content/content-files.ts';
import { type Image, imageOf } from '../archive/content/images.ts';
import { readBytes } from '../archive/content/read-source.ts';
import type { ArticleOutline, TranslationOutline } from '../archive/text/outline.ts';
import type { ContentCache, KnownFile } from './cache/content-cache.ts';
import { type Fingerprint, fingerprint } from './cache/hashes.ts';
import { isSame, isTelling, stampOf } from './cache/stamp.ts';
import type { Progress } from './progress.ts';
import type { ReadingTask } from './workers/story-worker.ts';
import type { Desks } from './workers/workers.ts';

/** The parts of an archive, and what stands for all the bytes that they were read from. */
export interface ReadContent extends Parts<ArticleOutline, TranslationOutline> {
  readonly version: Fingerprint;
}

/** Reads the files of a content root; those that the cache knows by their times are not opened. */
export async function readContent(
  root: string,
  cache: ContentCache,
  desks: Desks,
  progress: Progress,
): Promise<ReadContent> {
  const problems: Problem[] = [];
  const files = listContent(root, problems);
  const tags = readTagsFile(files, problems);
  const lock = readLock(files, problems);
  await readTexts(root, files, cache, desks, progress);
  const images = new Map<string, Image>();
  for (const file of files.images) {
    const { image } = await readImage(root, file, cache);
    if (image) images.set(image.path, image);
  }
  const outlinesOf = <T>(names: readonly string[]): readonly T[] =>
    names.flatMap((file) => (cache.get(file)?.outline as T | undefined) ?? []);
  const all = [...files.articles, ...files.translations, ...files.images];
  problems.push(...all.flatMap((file) => cache.get(file)?.problems ?? []));
  cache.keepOnly(all);
  const lists = [TAGS_FILE, ...(files.hasLock ? [LOCK_FILE] : [])].map((file) =>
    fingerprint(readBytes(root, file, []) ?? ''),
  );
  const versions = all.map((file) => `${file} ${cache.get(file)?.fingerprint}`);
  return {
    files,
    tags,
    lock,
    articles: outlinesOf<ArticleOutline>(files.articles),
    translations: outlinesOf<TranslationOutline>(files.translations),
    images,
    problems,
    version: fingerprint([...lists, ...versions].join('\n')),
  };
}

async function readTexts(
  root: string,
  { articles, translations }: ContentFiles,
  cache: ContentCache,
  desks: Desks,
  progress: Progress,
): Promise<void> {
  const tasks = [...articles, ...translations].flatMap((file): ReadingTask[] => {
    const known = cache.get(file);
    if (known?.stamp && isSame(known.stamp, stampOf(path.join(root, file)))) return [];
    return [{ file, known: known?.fingerprint ?? null }];
  });
  // Both texts of a story are read at one desk, which makes its pages.
  const byStory = [...Map.groupBy(tasks, ({ file }) => storyIdOf(file)).values()];
  progress.begin('read', tasks.length);
  await desks.read(byStory, (readings) => {
    for (const { file, result } of readings) {
      if (!('same' in result)) cache.set(file, result);
      else {
        const known = cache.get(file);
        if (known) cache.set(file, { ...known, stamp: result.stamp });
      }
    }
    progress.advance(readings.length);
  });
}

async function readImage(root: string, file: string, cache: ContentCache): Promise<KnownFile> {
  const readAt = Date.now();
  const stamp = stampOf(path.join(root, file));
  const known = cache.get(file);
  if (known?.stamp && isSame(known.stamp, stamp)) return known;
  const kept = stamp && isTelling(stamp, readAt) ? stamp : null;
  const problems: Problem[] = [];
  const bytes = readBytes(root, file, problems);
  const print = bytes ? fingerprint(bytes) : null;
  const result =
    known && print !== null && known.fingerprint === print
      ? { ...known, stamp: kept }
      : {
          stamp: kept,
          fingerprint: print,
          image: await imageOf(file, bytes, problems),
          problems,
        };
  cache.set(file, result);
  return result;
}
