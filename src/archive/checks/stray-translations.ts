import { featuresOf, isSilent } from '../alignment/features.ts';
import type { Language } from '../base/language.ts';
import type { Block } from '../text/block.ts';

/** What tells whose translation a text is: the numbers and names of both texts of a story. */
export interface StorySignature {
  readonly id: string;
  readonly article: ReadonlySet<string>;
  /** Null where there is no translation. */
  readonly translation: ReadonlySet<string> | null;
}

/** A translation that fits another article better than its own, by the ids of both stories. */
export interface Stray {
  readonly story: string;
  readonly better: string;
}

/** What of a story its signature follows from. */
interface SignedStory {
  readonly id: string;
  readonly texts: {
    readonly ar: { readonly blocks: readonly Block[] };
    readonly en?: { readonly blocks: readonly Block[] };
  };
}

export function signatureOf({ id, texts: { ar, en } }: SignedStory): StorySignature {
  return { id, article: keysOf(ar.blocks, 'ar'), translation: en ? keysOf(en.blocks, 'en') : null };
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
export function strayTranslations(signatures: readonly StorySignature[]): readonly Stray[] {
  const doubtful = signatures.flatMap(({ id, article, translation }) => {
    if (!translation || translation.size === 0) return [];
    const share = shareOf(article, translation);
    return share < SOUND ? [{ id, translation, share }] : [];
  });
  if (doubtful.length === 0) return [];
  const holders = Map.groupBy(
    signatures.flatMap((signature) => [...signature.article].map((key) => ({ signature, key }))),
    ({ key }) => key,
  );
  return doubtful.flatMap(({ id, translation, share }) => {
    const rivals = new Set(
      [...translation].flatMap((key) => {
        const found = holders.get(key) ?? [];
        return found.length <= COMMON ? found.map(({ signature }) => signature) : [];
      }),
    );
    let best: { better: string; fit: number } | undefined;
    for (const rival of rivals) {
      const fit = shareOf(rival.article, translation);
      if (
        fit > share + MARGIN &&
        (fit - share) * translation.size >= MORE &&
        fit > (best?.fit ?? 0)
      )
        best = { better: rival.id, fit };
    }
    return best ? [{ story: id, better: best.better }] : [];
  });
}

/** The numbers and the consonants of the names of a text. */
function keysOf(blocks: readonly Block[], language: Language): ReadonlySet<string> {
  const features = blocks.map((block) => featuresOf(block, language));
  return new Set(
    features.flatMap(({ anchors, names }) =>
      [...anchors, ...names].filter((key) => !isSilent(key)),
    ),
  );
}

/** The share of the translation's keys that the article has too. */
function shareOf(article: ReadonlySet<string>, translation: ReadonlySet<string>): number {
  return [...translation].filter((key) => article.has(key)).length / translation.size;
}
