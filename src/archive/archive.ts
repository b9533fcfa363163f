import { type ContentFiles, listContent, TAGS_FILE, wasRefused } from './content/content-files.ts';
import { checkImages } from './content/image-checks.ts';
import { type Image, readImages } from './content/images.ts';
import { readSource } from './content/read-source.ts';
import { type SourceFile, topOf } from './content/source-file.ts';
import { compareProblems, error, type Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { checkStories } from './story/checks.ts';
import { readTags } from './story/read-tags.ts';
import { pairStories } from './story/stories.ts';
import type { Story } from './story/story.ts';
import type { Tags } from './story/tags.ts';
import { parseArticle, parseTranslation } from './text/parse-text.ts';

/** Everything that an archive holds. */
export interface Archive {
  /** The content root. */
  readonly root: string;
  readonly settings: Settings;
  /** From the newest to the oldest. */
  readonly stories: readonly Story[];
  /** By their paths below `articles/`; without those that only drafts show, where these are left out. */
  readonly images: ReadonlyMap<string, Image>;
}

/** An archive as it was read, and all that is wrong with it, in order. */
export interface ReadArchive {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

/**
 * Reads a content root: list the files, parse each text into blocks, pair the texts to stories,
 * align their blocks, check the whole. Never throws for what an editor wrote: that is a problem.
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
  const articles = readTexts(files.articles, parseArticle);
  const translations = readTexts(files.translations, parseTranslation);
  const stories = pairStories(articles.texts, translations.texts, tags, problems);
  const images = await readImages(root, files.images, problems);
  const shown = [...articles.texts, ...translations.texts].flatMap((text) => text.images);
  const unread = [...articles.unread, ...translations.unread];
  checkImages(files, images, shown, unread, problems);
  checkStories(stories, files, problems);
  problems.sort(compareProblems);
  const published = stories.filter(({ texts }) => drafts || !texts.ar.draft);
  const left = stories.filter(({ texts }) => !drafts && texts.ar.draft);
  const leftImages = imagesOf(left).difference(imagesOf(published));
  const publishedImages = new Map([...images].filter(([name]) => !leftImages.has(name)));
  return { archive: { root, settings, stories: published, images: publishedImages }, problems };

  function readTexts<T>(
    names: readonly string[],
    parse: (source: SourceFile, settings: Settings, problems: Problem[]) => T | undefined,
  ) {
    const texts: T[] = [];
    const unread: string[] = [];
    for (const file of names) {
      const source = readSource(root, file, problems);
      const text = source && parse(source, settings, problems);
      if (text === undefined) unread.push(file);
      else texts.push(text);
    }
    return { texts, unread };
  }
}

/** The images that stories show, by their paths below `articles/`. */
function imagesOf(stories: readonly Story[]): ReadonlySet<string> {
  const texts = stories.flatMap(({ texts: { ar, en } }) => (en ? [ar, en] : [ar]));
  return new Set(texts.flatMap(({ images }) => images.map(({ path }) => path)));
}

/** The tags of the archive; nothing where there is no list of them that can be read. */
function readTagsFile(files: ContentFiles, problems: Problem[]): Tags | undefined {
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
