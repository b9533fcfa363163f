import type { Random } from './random.ts';
import { capitalise, type Pair, type Vocabulary } from './vocabulary.ts';

/** How many English words translate an Arabic one. */
const ENGLISH_WORDS = 1.2;

/** Words without punctuation; `length` counts the Arabic ones. */
export function phrase(random: Random, { words }: Vocabulary, length: number): Pair {
  return join(random, words, length, []);
}

/**
 * A sentence. What both languages share (names, numbers, quotations, links) is at about the same
 * position in both.
 *
 * @param more what the sentence must contain besides what it gets by chance
 */
export function sentence(
  random: Random,
  vocabulary: Vocabulary,
  length: number,
  more: readonly Pair[] = [],
): Pair {
  const { names, words } = vocabulary;
  // Made-up words mean nothing to the aligner, so it gets names and numbers.
  const shared = [...more, names(random)];
  if (random.chance(0.3)) shared.push(names(random));
  if (random.chance(0.4)) shared.push(number(random));
  if (random.chance(0.06)) {
    const { ar, en } = phrase(random, vocabulary, random.between(3, 8));
    shared.push({ ar: `«${ar}»`, en: `“${en}”` });
  }
  if (random.chance(0.04)) shared.push(wrap(phrase(random, vocabulary, 2), '**'));
  const { ar, en } = join(random, words, length, shared);
  return { ar: `${ar}.`, en: `${capitalise(en)}.` };
}

/** Sentences with about `length` Arabic words in all; the first one contains `more`. */
export function paragraph(
  random: Random,
  vocabulary: Vocabulary,
  length: number,
  more: readonly Pair[] = [],
): Pair {
  const first = sentence(random, vocabulary, Math.min(length, random.between(9, 22)), more);
  const all = [first];
  for (let left = length - countWords(first.ar); left > 5; ) {
    const next = sentence(random, vocabulary, Math.min(left, random.between(7, 24)));
    left -= countWords(next.ar);
    all.push(next);
  }
  return { ar: all.map(({ ar }) => ar).join(' '), en: all.map(({ en }) => en).join(' ') };
}

/** A year, a percentage or a count, as each language writes it. */
export function number(random: Random): Pair {
  const kind = random.next();
  if (kind < 0.3) return same(String(random.between(1950, 2026)));
  if (kind < 0.5) return same(`${random.between(2, 98)}%`);
  if (kind < 0.8) return same(String(random.between(13, 999)));
  const value = random.between(1000, 900_000);
  return { ar: String(value), en: value.toLocaleString('en') };
}

export function wrap({ ar, en }: Pair, before: string, after = before): Pair {
  return { ar: before + ar + after, en: before + en + after };
}

function same(text: string): Pair {
  return { ar: text, en: text };
}

function join(
  random: Random,
  words: Vocabulary['words'],
  length: number,
  shared: readonly Pair[],
): Pair {
  const places = shared.map((pair) => ({ pair, place: random.next() }));
  places.sort((a, b) => a.place - b.place);
  const write = (language: 'ar' | 'en', count: number, comma: string): string => {
    let text = '';
    let next = 0;
    const commaAt = count > 12 ? Math.floor(count / 2) : -1;
    for (let at = 0; at < count; at++) {
      if (at > 0) text += at === commaAt ? `${comma} ` : ' ';
      text += words[language](random);
      for (; next < places.length; next++) {
        const { pair, place } = places[next] ?? {};
        if (!pair || place === undefined || place * count > at + 1) break;
        text += ` ${pair[language]}`;
      }
    }
    return text;
  };
  const own = Math.max(1, length - shared.length);
  return {
    ar: write('ar', own, '،'),
    en: write('en', Math.max(1, Math.round(own * ENGLISH_WORDS)), ','),
  };
}

function countWords(text: string): number {
  return text.split(' ').length;
}
