import { alignBlocks } from './alignment.ts';
import { TAGS_FILE } from './content-files.ts';
import { didYouMean } from './nearest.ts';
import { error, type Problem, warning } from './problem.ts';
import { placeOfLine } from './source-file.ts';
import { compareStories, type Story } from './story.ts';
import type { Tag, Tags } from './tags.ts';
import type { Article, Translation } from './text.ts';

/**
 * Pairs articles with their translations, which have the same path, and looks up their tags.
 * Yields the stories from the newest to the oldest.
 *
 * @param ids the ids of all article files, also of those that could not be read
 */
export function pairStories(
  articles: readonly Article[],
  translations: readonly Translation[],
  tags: Tags,
  ids: ReadonlySet<string>,
  problems: Problem[],
): readonly Story[] {
  const translationOf = new Map(translations.map((translation) => [translation.id, translation]));
  for (const { id, file } of translations) {
    if (ids.has(id)) continue;
    const mend =
      didYouMean(id, ids) || '; write the article, rename this file to its path, or delete it';
    problems.push(
      error(
        placeOfLine({ file, content: '' }, 1),
        'orphan-translation',
        `there is no article articles/${id}.md for this translation${mend}`,
      ),
    );
  }
  return articles
    .map((article) => {
      const { id, date } = article;
      const translation = translationOf.get(id);
      if (translation) checkDates(article, translation, problems);
      return {
        id,
        date,
        tags: lookUpTags(article, tags, problems),
        texts: { ar: article, ...(translation && { en: translation }) },
        alignment: alignBlocks(article.blocks, translation?.blocks ?? []),
      };
    })
    .sort(compareStories);
}

function lookUpTags({ tagNames }: Article, tags: Tags, problems: Problem[]): readonly Tag[] {
  const found = new Map<Tag, string>();
  for (const { value, place } of tagNames) {
    const tag = tags.find(value);
    const twice = tag && found.get(tag);
    if (!tag) {
      const mend = /[،؛]/.test(value)
        ? 'YAML separates the items of a list by the Latin comma “,”; write that between two tags'
        : `add it to ${TAGS_FILE}, or use one that is there`;
      problems.push(
        error(place, 'unknown-tag', `there is no tag “${value}”${tags.suggest(value)}; ${mend}`),
      );
    } else if (twice !== undefined) {
      problems.push(
        error(place, 'tag-twice', `“${value}” is the same tag as “${twice}”; keep one of the two`),
      );
    } else {
      found.set(tag, value);
    }
  }
  return [...found.keys()];
}

/** Dates that contradict each other; compared as far as both are known. */
function checkDates(article: Article, translation: Translation, problems: Problem[]): void {
  const { translated } = translation;
  if (translated && isBefore(translated.iso, article.date.iso)) {
    problems.push(
      warning(
        placeOfLine({ file: translation.file, content: '' }, 1),
        'dates',
        `the translation (${translated.iso}) is dated before its article (${article.date.iso}); correct one of the two`,
      ),
    );
  }
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
