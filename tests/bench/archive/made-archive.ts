import { drawBlockId } from '../../../src/archive/text/block-id.ts';
import { makeBlocks, markdownOf, plainTextOf } from './blocks.ts';
import { addDays, type MadeTag, makeOutline, makeTags, type Outline } from './outline.ts';
import { Random } from './random.ts';
import { phrase, sentence, wrap } from './sentences.ts';
import { capitalise, makeVocabulary, type Pair } from './vocabulary.ts';
import { zipf } from './zipf.ts';

/** A made-up archive, made one story at a time and always the same for a seed. */
export interface MadeArchive {
  readonly tags: readonly MadeTag[];
  /** The story with a number, counted from 0. It links only to stories with smaller numbers. */
  readonly story: (index: number) => MadeStory;
}

export interface MadeStory extends Outline {
  readonly tags: readonly MadeTag[];
  readonly source: { readonly name: string; readonly url: string } | null;
  readonly author: string | null;
  readonly texts: { readonly ar: MadeText; readonly en: MadeText | null };
  readonly translation: MadeTranslation | null;
}

export interface MadeText {
  readonly title: string;
  readonly summary: string;
  /** Markdown, in which a link to a story has the destination `story:ID`. */
  readonly body: string;
}

interface MadeTranslation {
  readonly translator: string;
  readonly translated: string;
  readonly method: 'human' | 'machine-reviewed';
  /** What `npm run accept` would record; null if nobody has run it. */
  readonly blocks: readonly string[] | null;
}

const TRANSLATED = 0.9;
const RECORDED = 0.9;

/** Separate random streams, so that the outline of a story can be made without its body. */
const OUTLINE = 1;
const BODY = 2;

export function madeArchive(seed: number): MadeArchive {
  const random = new Random(seed, 0);
  const vocabulary = makeVocabulary(random);
  const tags = makeTags(random);
  const drawTag = zipf(tags);
  const outline = (index: number): Outline =>
    makeOutline(new Random(seed, index, OUTLINE), vocabulary, index);

  function story(index: number): MadeStory {
    const own = new Random(seed, index, BODY);
    const { id, date } = outline(index);
    const filed = new Set<MadeTag>();
    for (let wanted = own.between(1, 4); filed.size < wanted; ) filed.add(drawTag(own));
    const title = phrase(own, vocabulary, own.between(5, 11));
    const summary = sentence(own, vocabulary, own.between(12, 24));
    const blocks = makeBlocks(own, vocabulary, links(own, index));
    const text = (language: 'ar' | 'en'): MadeText => ({
      title: capitalise(title[language]),
      summary: summary[language],
      body: blocks.map((block) => `${markdownOf(block, language)}\n`).join('\n'),
    });
    const origin = vocabulary.names(own);
    const isTranslated = own.chance(TRANSLATED);
    const taken = new Map<string, number>();
    return {
      id,
      date,
      tags: [...filed],
      source: own.chance(0.6)
        ? { name: origin.ar, url: `https://${origin.en.toLowerCase()}.example/${index}` }
        : null,
      author: own.chance(0.2) ? vocabulary.names(own).ar : null,
      texts: { ar: text('ar'), en: isTranslated ? text('en') : null },
      translation: isTranslated
        ? {
            translator: vocabulary.names(own).en,
            translated: addDays(Date.parse(date), own.between(0, 20)),
            method: own.chance(0.5) ? 'human' : 'machine-reviewed',
            blocks: own.chance(RECORDED)
              ? blocks.map((block) => drawBlockId(plainTextOf(block, 'ar'), taken))
              : null,
          }
        : null,
    };
  }

  /** Half of the stories link to an earlier one, some to another site. */
  function links(own: Random, index: number): readonly Pair[] {
    const made: Pair[] = [];
    const link = (destination: string): Pair =>
      wrap(phrase(own, vocabulary, own.between(1, 3)), '[', `](${destination})`);
    if (index > 0 && own.chance(0.5)) {
      made.push(link(`story:${outline(own.between(0, index - 1)).id}`));
    }
    if (own.chance(0.15)) {
      made.push(link(`https://${vocabulary.names(own).en.toLowerCase()}.example/`));
    }
    return made;
  }

  return { tags, story };
}
