import type { Language } from '../base/language.ts';
import type { Sense } from './sense-table.ts';
import { type Meaning, meaningOf } from './senses.ts';
import { type Word, wordsOf } from './words.ts';

/** A text as its readers go through it: word by word, with what the tables know of each. */
export interface Line<M extends Meaning = Meaning> {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly Word[];
  readonly meanings: readonly M[];
}

export function lineOf(text: string, language: Language): Line;
export function lineOf<M extends Meaning>(
  text: string,
  language: Language,
  lookUp: (word: string) => M,
): Line<M>;
export function lineOf(text: string, language: Language, lookUp = meaningOf[language]): Line {
  const words = wordsOf(text);
  return { text, language, words, meanings: words.map((word) => lookUp(word.text)) };
}

/** What is said at a word, with the words after it where they are a phrase. */
export interface Said {
  readonly sense: Sense;
  /** The word after it. */
  readonly end: number;
}

export function saidAt(line: Line, at: number): Said | undefined {
  const meaning = line.meanings[at];
  if (!meaning) return undefined;
  for (const { rest, sense } of meaning.phrases) {
    const isThere = rest.every((letters, index) => {
      const next = at + 1 + index;
      return line.meanings[next]?.forms[0].letters === letters && isNext(line, next);
    });
    if (isThere) return { sense, end: at + 1 + rest.length };
  }
  return meaning.sense && { sense: meaning.sense, end: at + 1 };
}

/** Whether a word is one of some, without what Arabic writes together with it. */
export function isWord(line: Line, at: number, ...letters: readonly string[]): boolean {
  return line.meanings[at]?.forms.some((form) => letters.includes(form.letters)) ?? false;
}

/** Whether a word is a number, or an hour, in digits. */
export function isInDigits({ words }: Line, at: number): boolean {
  return /^\d/.test(words[at]?.text ?? '');
}

/** Whether a word follows the one before it with nothing but space, or a hyphen, between them. */
export function isNext(line: Line, at: number): boolean {
  const before = line.words[at - 1];
  const word = line.words[at];
  if (!before || !word) return false;
  const gap = line.text.slice(before.end, word.start);
  return gap === ' ' || NEXT.test(gap);
}

/** Whether a word follows so, and without a conjunction. */
export function isJoined(line: Line, at: number): boolean {
  return isNext(line, at) && !line.meanings[at]?.hasAnd;
}

/** The word after “and” or و, which Arabic writes together with it; undefined without one. */
export function afterAnd(line: Line, at: number): number | undefined {
  if (!isNext(line, at)) return undefined;
  if (line.meanings[at]?.hasAnd) return at;
  return isAnd(line, at) && isNext(line, at + 1) ? at + 1 : undefined;
}

function isAnd({ words }: Line, at: number): boolean {
  return words[at]?.text === 'and' || words[at]?.text === 'و';
}

/** Space, with the invisible characters that direct the flow of text, or a hyphen without space. */
const NEXT = /^(?:[\s\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]*|[\u00AD\u2010\u2011-])$/;
