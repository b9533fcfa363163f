import { alignBlocks } from '../alignment/alignment.ts';
import { error, type Problem, quote } from '../base/problem.ts';
import { TAGS_FILE } from '../content/content-files.ts';
import type { ArticleOutline, TranslationOutline } from '../text/outline.ts';
import { compareStories, type Pair, type Story, type StoryTexts } from './story.ts';
import type { Tag, Tags } from './tags.ts';

/**
 * Pairs each article with the translation at the same path, if any, and looks up its tags. Returns
 * the pairs in the order of `compareStories`.
 *
 * @param tags undefined where `tags.yaml` could not be read; then no tag is reported as unknown
 */
export function pairTexts<A extends ArticleOutline, T extends TranslationOutline>(
  articles: readonly A[],
  translations: readonly T[],
  tags: Tags | undefined,
  problems: Problem[],
): readonly Pair<A, T>[] {
  const translationOf = new Map(translations.map((translation) => [translation.id, translation]));
  return articles
    .map((article) => {
      const { id, date } = article;
      const translation = translationOf.get(id);
      return {
        id,
        date,
        tags: tags ? lookUpTags(article, tags, problems) : [],
        texts: { ar: article, ...(translation && { en: translation }) },
      };
    })
    .sort(compareStories);
}

/** Makes a pair a story by aligning its blocks, as recorded in the translation or by the aligner. */
export function alignPair(pair: StoryTexts): Story {
  const { ar, en } = pair.texts;
  const recorded = en?.recorded?.map(({ value }) => value);
  return { ...pair, alignment: alignBlocks(ar.blocks, en?.blocks ?? [], recorded) };
}

function lookUpTags({ tagNames }: ArticleOutline, tags: Tags, problems: Problem[]): readonly Tag[] {
  const found = new Map<Tag, string>();
  for (const { value, place } of tagNames) {
    const entry = tags.find(value);
    // A lost character and a faulty entry have been reported already.
    if (!entry && !value.includes('\uFFFD')) {
      problems.push(error(place, 'unknown-tag', unknownTag(value, tags)));
    }
    if (!entry?.tag) continue;
    const first = found.get(entry.tag);
    if (first === undefined) {
      found.set(entry.tag, value);
    } else {
      const message =
        first === value
          ? `the tag ${quote(value)} is given twice; keep one of the two`
          : `${quote(value)} is the same tag as ${quote(first)}; keep one of the two`;
      problems.push(error(place, 'tag-twice', message));
    }
  }
  return [...found.keys()];
}

function unknownTag(value: string, tags: Tags): string {
  const what = `there is no tag ${quote(value)}`;
  if (/[،؛]/.test(value)) {
    return `${what}; separate tags with the Latin comma “,”, not with ${quote(/[،؛]/.exec(value)?.[0] ?? '')}`;
  }
  const near = tags.nearest(value);
  return near === undefined
    ? `${what}; add it to ${TAGS_FILE}, or use a tag that is listed there`
    : `${what}; did you mean ${quote(near)}? If not, add it to ${TAGS_FILE}`;
}
