import { compareProblems, error, type Problem } from './base/problem.ts';
import type { Settings } from './base/settings.ts';
import { checkImages } from './checks/image-checks.ts';
import { checkLock } from './checks/lock-checks.ts';
import { checkStories } from './checks/story-checks.ts';
import {
  type ContentFiles,
  LOCK_FILE,
  listContent,
  TAGS_FILE,
  wasRefused,
} from './content/content-files.ts';
import { type Image, readImages } from './content/images.ts';
import { readSource } from './content/read-source.ts';
import { topOf } from './content/source-file.ts';
import { EMPTY_LOCK, type Lock } from './permalinks/lock.ts';
import { parseLock } from './permalinks/parse-lock.ts';
import { readTags } from './story/read-tags.ts';
import { alignPair, pairTexts } from './story/stories.ts';
import type { Pair, Story, StoryOutline } from './story/story.ts';
import type { Tag, Tags } from './story/tags.ts';
import type { ArticleOutline, TranslationOutline } from './text/outline.ts';
import { readArticle, readTranslation } from './text/read-text.ts';

/** Everything that an archive holds: its stories whole, or their outlines. */
export interface Archive<S extends StoryOutline = Story> {
  /** The content root. */
  readonly root: string;
  readonly settings: Settings;
  /** From the newest to the oldest. */
  readonly stories: readonly S[];
  /** By their paths below `articles/`; without those that only drafts show, where these are left out. */
  readonly images: ReadonlyMap<string, Image>;
  /** All that are listed, in use or not. */
  readonly tags: readonly Tag[];
  /** What is recorded as published. */
  readonly lock: Lock;
}

/** An archive as it was read, and all that is wrong with it, in order. */
export interface ReadArchive<S extends StoryOutline = Story> {
  readonly archive: Archive<S>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a content root: list the files, parse each text into blocks, pair the texts to stories,
 * check the whole, align their blocks. Never throws for what an editor wrote: that is a problem.
 * All stories are held in memory; a build, which need not do that, takes the same steps.
 *
 * @param drafts whether drafts are part of the archive, as in the development server
 */
export async function readArchive(
  root: string,
  settings: Settings,
  { drafts = false } = {},
): Promise<ReadArchive> {
  const problems: Problem[] = [];
  const files = listContent(root, problems);
  const tags = readTagsFile(files, problems);
  const lock = readLock(files, problems);
  const articles = files.articles.flatMap((file) => readArticle(root, file, settings, problems));
  const translations = files.translations.flatMap((file) =>
    readTranslation(root, file, settings, problems),
  );
  const images = await readImages(root, files.images, problems);
  const parts = { files, tags, lock, articles, translations, images, problems };
  const read = assemble(parts, settings, drafts);
  return { ...read, archive: { ...read.archive, stories: read.archive.stories.map(alignPair) } };
}

/** What reading the files of an archive yields: texts that could be read, and problems. */
export interface Parts<A extends ArticleOutline, T extends TranslationOutline> {
  readonly files: ContentFiles;
  readonly tags: Tags | undefined;
  readonly lock: Lock;
  readonly articles: readonly A[];
  readonly translations: readonly T[];
  readonly images: ReadonlyMap<string, Image>;
  readonly problems: readonly Problem[];
}

/** Puts the parts of an archive together, and checks what only the whole archive can tell. */
export function assemble<A extends ArticleOutline, T extends TranslationOutline>(
  { files, tags, lock, articles, translations, images, problems: found }: Parts<A, T>,
  settings: Settings,
  drafts: boolean,
): ReadArchive<Pair<A, T>> {
  const problems = [...found];
  const pairs = pairTexts(articles, translations, tags, problems);
  const texts = [...articles, ...translations];
  const shown = texts.flatMap((text) => text.images);
  const read = new Set(texts.map(({ file }) => file));
  const unread = [...files.articles, ...files.translations].filter((file) => !read.has(file));
  checkImages(files, images, shown, unread, problems);
  checkStories(pairs, files, lock, problems);
  // What is missed may be, or have become, one that could not be read.
  const isWhole = unread.length === 0 && files.refused.size === 0;
  const areTagsWhole = !problems.some(({ file }) => file === TAGS_FILE);
  checkLock(lock, isWhole ? pairs : undefined, areTagsWhole ? tags?.list() : undefined, problems);
  problems.sort(compareProblems);
  const stories = pairs.filter(({ texts: { ar } }) => drafts || !ar.draft);
  const left = pairs.filter(({ texts: { ar } }) => !drafts && ar.draft);
  const leftImages = imagesOf(left).difference(imagesOf(stories));
  const published = new Map([...images].filter(([name]) => !leftImages.has(name)));
  const archive = {
    root: files.root,
    settings,
    stories,
    images: published,
    tags: tags?.list() ?? [],
    lock,
  };
  return { archive, problems };
}

/** The images that stories show, by their paths below `articles/`. */
function imagesOf(stories: readonly StoryOutline[]): ReadonlySet<string> {
  const texts = stories.flatMap(({ texts: { ar, en } }) => (en ? [ar, en] : [ar]));
  return new Set(texts.flatMap(({ images }) => images.map(({ path }) => path)));
}

/** What is recorded as published; nothing yet, where there is no record. */
export function readLock({ root, hasLock }: ContentFiles, problems: Problem[]): Lock {
  const source = hasLock ? readSource(root, LOCK_FILE, problems) : undefined;
  return source ? parseLock(source, problems) : EMPTY_LOCK;
}

/** The tags of the archive; nothing where there is no list of them that can be read. */
export function readTagsFile(files: ContentFiles, problems: Problem[]): Tags | undefined {
  if (files.hasTags) {
    const source = readSource(files.root, TAGS_FILE, problems);
    return source && readTags(source, problems);
  }
  if (files.articles.length > 0 && !wasRefused(files, TAGS_FILE)) {
    const message =
      'there is no list of the tags; write this file, with a line such as العراق: { slug: iraq, en: Iraq } for each tag';
    problems.push(error(topOf(TAGS_FILE), 'no-tags', message));
  }
  return undefined;
}
