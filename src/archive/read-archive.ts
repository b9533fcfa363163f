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
import { readBytes, sourceOf } from './content/read-source.ts';
import { type SourceFile, topOf } from './content/source-file.ts';
import { EMPTY_LOCK, type Lock } from './permalinks/lock.ts';
import { parseLock } from './permalinks/parse-lock.ts';
import type { ArchiveReading } from './story/archive.ts';
import { readTags } from './story/read-tags.ts';
import { alignPair, pairTexts } from './story/stories.ts';
import type { Pair, StoryOutline } from './story/story.ts';
import type { Tags } from './story/tags.ts';
import type { ArticleOutline, TranslationOutline } from './text/outline.ts';
import { readArticle, readTranslation } from './text/read-text.ts';
import type { Article, Translation } from './text/text.ts';

/**
 * Reads the files of a content root, each once, or not at all where a cache knows its content.
 * Every method appends what is wrong with a file to `problems`.
 */
export interface ContentReader<A extends ArticleOutline, T extends TranslationOutline> {
  /** The bytes of `tags.yaml` or `permalinks.lock`, which are always read. */
  readList(file: string, problems: Problem[]): Uint8Array | undefined;
  readTexts(files: ContentFiles, problems: Problem[]): Promise<Texts<A, T>>;
  /** By path below `articles/`. */
  readImages(files: ContentFiles, problems: Problem[]): Promise<ReadonlyMap<string, Image>>;
}

/** The texts that could be read, in the order of their files. */
export interface Texts<A extends ArticleOutline, T extends TranslationOutline> {
  readonly articles: readonly A[];
  readonly translations: readonly T[];
}

interface Options {
  /** Whether drafts belong to the archive, as in the development server. */
  readonly drafts?: boolean;
}

/** Reads a content root into memory and aligns the blocks of its stories. */
export async function readArchive(
  root: string,
  settings: Settings,
  options: Options = {},
): Promise<ArchiveReading> {
  const reader = wholeTexts(root, settings);
  const { archive, problems } = await readWith(reader, root, settings, options);
  return { archive: { ...archive, stories: archive.stories.map(alignPair) }, problems };
}

/**
 * Reads a content root: lists its files, reads each, pairs the texts, and checks the whole. What
 * an editor wrote never makes it throw: every mistake is a problem.
 */
export async function readWith<A extends ArticleOutline, T extends TranslationOutline>(
  reader: ContentReader<A, T>,
  root: string,
  settings: Settings,
  { drafts = false }: Options = {},
): Promise<ArchiveReading<Pair<A, T>>> {
  const problems: Problem[] = [];
  const files = listContent(root, problems);
  const readList = (file: string): SourceFile | undefined => {
    const bytes = reader.readList(file, problems);
    return bytes && sourceOf(file, bytes, problems);
  };
  const tags = readTagsFile(files, readList, problems);
  const lock = readLock(files, readList, problems);
  const texts = await reader.readTexts(files, problems);
  const images = await reader.readImages(files, problems);
  const pairs = pairTexts(texts.articles, texts.translations, tags, problems);
  checkWhole(files, { tags, lock, texts, images, pairs }, problems);
  problems.sort(compareProblems);
  const stories = pairs.filter(({ texts: { ar } }) => drafts || !ar.draft);
  const leftOut = pairs.filter(({ texts: { ar } }) => !drafts && ar.draft);
  const imagesLeftOut = imagesOf(leftOut).difference(imagesOf(stories));
  const published = new Map([...images].filter(([name]) => !imagesLeftOut.has(name)));
  const archive = { root, settings, stories, images: published, tags: tags?.list() ?? [], lock };
  return { archive, problems };
}

/** What was read of a content root. */
interface ReadContent {
  readonly tags: Tags | undefined;
  readonly lock: Lock;
  readonly texts: Texts<ArticleOutline, TranslationOutline>;
  readonly images: ReadonlyMap<string, Image>;
  readonly pairs: readonly StoryOutline[];
}

/** Checks what only the whole archive can tell. */
function checkWhole(
  files: ContentFiles,
  { tags, lock, texts: { articles, translations }, images, pairs }: ReadContent,
  problems: Problem[],
): void {
  const texts = [...articles, ...translations];
  const shown = texts.flatMap((text) => text.images);
  const read = new Set(texts.map(({ file }) => file));
  const unread = [...files.articles, ...files.translations].filter((file) => !read.has(file));
  checkImages(files, images, shown, unread, problems);
  checkStories(pairs, files, lock, problems);
  // A recorded story that seems missing may be an unread text, or an alias of one.
  const isWhole = unread.length === 0 && files.refused.size === 0;
  const areTagsWhole = !problems.some(({ file }) => file === TAGS_FILE);
  checkLock(lock, isWhole ? pairs : undefined, areTagsWhole ? tags?.list() : undefined, problems);
}

/** A reader that keeps every text whole. */
function wholeTexts(root: string, settings: Settings): ContentReader<Article, Translation> {
  return {
    readList: (file, problems) => readBytes(root, file, problems),
    readTexts: async ({ articles, translations }, problems) => ({
      articles: articles.flatMap((file) => readArticle(root, file, settings, problems)),
      translations: translations.flatMap((file) => readTranslation(root, file, settings, problems)),
    }),
    readImages: ({ images }, problems) => readImages(root, images, problems),
  };
}

/** The paths, below `articles/`, of the images that stories show. */
function imagesOf(stories: readonly StoryOutline[]): ReadonlySet<string> {
  const texts = stories.flatMap(({ texts: { ar, en } }) => (en ? [ar, en] : [ar]));
  return new Set(texts.flatMap(({ images }) => images.map(({ path }) => path)));
}

type ReadList = (file: string) => SourceFile | undefined;

function readLock({ hasLock }: ContentFiles, readList: ReadList, problems: Problem[]): Lock {
  const source = hasLock ? readList(LOCK_FILE) : undefined;
  return source ? parseLock(source, problems) : EMPTY_LOCK;
}

/** The tags of the archive; undefined where their list is missing or cannot be read. */
function readTagsFile(
  files: ContentFiles,
  readList: ReadList,
  problems: Problem[],
): Tags | undefined {
  if (files.hasTags) {
    const source = readList(TAGS_FILE);
    return source && readTags(source, problems);
  }
  if (files.articles.length > 0 && !wasRefused(files, TAGS_FILE)) {
    const message =
      'the list of tags is missing; write this file, with a line such as العراق: { slug: iraq, en: Iraq } for each tag';
    problems.push(error(topOf(TAGS_FILE), 'no-tags', message));
  }
  return undefined;
}
