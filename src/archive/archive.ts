import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkStories } from './checks.ts';
import { listContent, readSource, TAGS_FILE } from './content-files.ts';
import { type Image, readImages } from './images.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import type { SourceFile } from './source-file.ts';
import { pairStories } from './stories.ts';
import type { Story } from './story.ts';
import { readTags } from './tags.ts';
import {
  type Article,
  parseArticle,
  parseTranslation,
  storyIdOf,
  type Translation,
} from './text.ts';

/** Everything that an archive holds. */
export interface Archive {
  /** The content root. */
  readonly root: string;
  readonly settings: Settings;
  /** From the newest to the oldest. */
  readonly stories: readonly Story[];
  /** By their paths below `articles/`. */
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
  const parseAll = <T>(
    names: readonly string[],
    parse: (source: SourceFile, settings: Settings, problems: Problem[]) => T | undefined,
  ): T[] =>
    names.flatMap((file) => {
      const source = readSource(root, file, problems);
      const text = source && parse(source, settings, problems);
      return text ? [text] : [];
    });
  const tagsSource = existsSync(path.join(root, TAGS_FILE))
    ? readSource(root, TAGS_FILE, problems)
    : undefined;
  const tags = readTags(tagsSource ?? { file: TAGS_FILE, content: '' }, problems);
  const articles: Article[] = parseAll(files.articles, parseArticle);
  const translations: Translation[] = parseAll(files.translations, parseTranslation);
  const ids = new Set(files.articles.map(storyIdOf));
  const stories = pairStories(articles, translations, tags, ids, problems);
  const shown = [...articles, ...translations].flatMap((text) => text.images);
  const images = await readImages(root, files.images, shown, problems);
  const isPublished = ({ texts }: Story): boolean => drafts || !texts.ar.draft;
  const published = stories.filter(isPublished);
  const unpublished = new Set(stories.filter((story) => !isPublished(story)).map(({ id }) => id));
  checkStories(published, ids, unpublished, problems);
  problems.sort(compareProblems);
  return { archive: { root, settings, stories: published, images }, problems };
}
