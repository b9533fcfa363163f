import type { Random } from './random.ts';
import { capitalise, makeNames, type Pair, type Vocabulary } from './vocabulary.ts';

/** A tag and its slug. */
export interface MadeTag {
  readonly slug: string;
  readonly name: Pair;
}

/** What other stories need in order to link to a story. */
export interface Outline {
  /** `2016/03/kamil-dosan-1f`; the last part makes it unique. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

const FIRST_DAY = Date.UTC(2008, 0, 1);
const DAYS = Math.round((Date.UTC(2025, 0, 1) - FIRST_DAY) / 86_400_000);

const TAGS = 400;

/** A random day within 17 years, and an id with two names. */
export function makeOutline(random: Random, { names }: Vocabulary, index: number): Outline {
  const date = addDays(FIRST_DAY, random.between(0, DAYS - 1));
  const words = [names(random).en, names(random).en].map((name) => name.toLowerCase());
  const name = [...words, index.toString(36)].join('-');
  return { id: `${date.slice(0, 4)}/${date.slice(5, 7)}/${name}`, date };
}

/** The date that is a number of days after a point in time. */
export function addDays(from: number, days: number): string {
  return new Date(from + days * 86_400_000).toISOString().slice(0, 10);
}

/** Tags of one name (two in three of them) or two. */
export function makeTags(random: Random): readonly MadeTag[] {
  const firsts = makeNames(random, TAGS);
  return firsts.map((first, index) => {
    const second = random.chance(1 / 3) ? firsts[(index * 7 + 3) % TAGS] : undefined;
    const parts = second && second !== first ? [first, second] : [first];
    const en = parts.map((part) => part.en.toLowerCase());
    return {
      slug: en.join('-'),
      name: { ar: parts.map(({ ar }) => ar).join(' '), en: capitalise(en.join(' ')) },
    };
  });
}
