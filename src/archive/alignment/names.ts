import { remember } from './remember.ts';
import type { Form } from './words.ts';

/**
 * Names across two scripts. A name is reduced to the classes of its consonants, which a
 * transliteration keeps where it changes nearly everything else: البصرة and Basra are both BSR.
 * The classes merge what transliterations confuse (ق q, k or g).
 */

/** Shorter skeletons meet by chance. */
const SHORTEST = 3;

const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    B: 'بپفڤ',
    T: 'تطثدضذظ',
    S: 'سصشزچ',
    K: 'كقجغگک',
    h: 'هح',
    H: 'خ',
    M: 'م',
    N: 'ن',
    R: 'ر',
    L: 'ل',
  }).flatMap(([of, letters]) => [...letters].map((letter) => [letter, of])),
);

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    B: 'bpfv',
    T: 'td',
    S: 'szx',
    K: 'kqgcj',
    h: 'h',
    M: 'm',
    N: 'n',
    R: 'r',
    L: 'l',
  }).flatMap(([of, letters]) => [...letters].map((letter) => [letter, of])),
);

/** Letters that are t, th or dh to one writer and s or z to another: كاظم is Kadhim and Kazim. */
const LISPED = /[ثذظض]/g;

/**
 * The consonant classes of what an Arabic word may be, folded; doubled classes count once. Its h
 * sounds (ه ح) may be kept or lost in the other script: there is a skeleton with and without.
 */
export function arabicSkeletons(forms: readonly Form[]): readonly string[] {
  const skeletons = forms.flatMap(({ letters: word }) => {
    const sounds = word.replace(/ه$/, '').replaceAll('تش', 'ش');
    return [sounds, sounds.replace(LISPED, 'س')].flatMap((letters) =>
      both(Array.from(letters, (letter) => ARABIC[letter] ?? '').join('')),
    );
  });
  return [...new Set(skeletons)];
}

/** The consonant classes of a word in Latin letters; digraphs first. */
export const latinSkeletons = remember((word: string): readonly string[] => {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/sh|ch|c(?=[eiy])/g, 's')
    .replace(/th|dh/g, 't')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/(?<=.)x/g, 'ks')
    .replace(/kh/g, 'H')
    .replace(/h$/, '');
  return both(
    Array.from(letters, (letter) => (letter === 'H' ? 'H' : (LATIN[letter] ?? ''))).join(''),
  );
});

function both(skeleton: string): readonly string[] {
  const without = squeeze(skeleton.replaceAll('h', ''));
  const within = squeeze(skeleton);
  const found = within === without ? [without] : [without, within];
  return found.filter(({ length }) => length >= SHORTEST);
}

function squeeze(skeleton: string): string {
  return skeleton.replace(/(.)\1+/g, '$1');
}
