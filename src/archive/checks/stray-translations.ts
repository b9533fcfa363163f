import { featuresOf, isSilent } from '../alignment/features.ts';
import type { Block } from '../text/block.ts';

/** What of a story is compared: its words. */
export interface ComparedStory {
  readonly texts: {
    readonly ar: { readonly blocks: readonly Block[] };
    readonly en?: { readonly blocks: readonly Block[] };
  };
}

/** A translation that fits another article better than its own. */
export interface Stray<S extends ComparedStory> {
  readonly story: S;
  readonly better: S;
}

/** From this share of common numbers and names on, a translation is taken to be of its article. */
const SOUND = 0.5;

/** How much better another article must fit: in the share, and in the number of what is common. */
const MARGIN = 0.1;
const MORE = 4;

/** Anchors that more articles have than this do not lead to another one. */
const COMMON = 50;

/**
 * Finds translations that seem to have been put beside the wrong article: they share few numbers
 * and names with it, and clearly more with another. Only articles that share a rare one are
 * compared, so that the work grows with the archive and not with its square.
 */
export function strayTranslations<S extends ComparedStory>(
  stories: readonly S[],
): readonly Stray<S>[] {
  const articles = new Map(stories.map((story) => [story, keysOf(story, 'ar')]));
  const doubtful = stories.flatMap((story) => {
    const translation = keysOf(story, 'en');
    const share = translation && shareOf(articles.get(story), translation);
    return translation && share !== undefined && share < SOUND
      ? [{ story, translation, share }]
      : [];
  });
  if (doubtful.length === 0) return [];
  const holders = Map.groupBy(
    [...articles].flatMap(([story, keys]) => [...(keys ?? [])].map((key) => ({ story, key }))),
    ({ key }) => key,
  );
  return doubtful.flatMap(({ story, translation, share }) => {
    const rivals = new Set(
      [...translation].flatMap((key) => {
        const found = holders.get(key) ?? [];
        return found.length <= COMMON ? found.map((holder) => holder.story) : [];
      }),
    );
    let best: { better: S; fit: number } | undefined;
    for (const better of rivals) {
      const fit = shareOf(articles.get(better), translation) ?? 0;
      if (
        better !== story &&
        fit > share + MARGIN &&
        (fit - share) * translation.size >= MORE &&
        fit > (best?.fit ?? 0)
      )
        best = { better, fit };
    }
    return best ? [{ story, better: best.better }] : [];
  });
}

/** The numbers and the consonants of the names of a text. */
function keysOf(story: ComparedStory, language: 'ar' | 'en'): ReadonlySet<string> | undefined {
  const text = story.texts[language];
  if (!text) return undefined;
  const features = text.blocks.map((block) => featuresOf(block, language));
  return new Set(
    features.flatMap(({ anchors, names }) =>
      [...anchors, ...names].filter((key) => !isSilent(key)),
    ),
  );
}

/** Of what the translation has, how much the article has too. */
function shareOf(
  article: ReadonlySet<string> | undefined,
  translation: ReadonlySet<string>,
): number | undefined {
  if (!article || translation.size === 0) return undefined;
  return [...translation].filter((key) => article.has(key)).length / translation.size;
}
