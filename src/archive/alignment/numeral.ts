import type { Said } from './line.ts';

/** A number that is read, in digits or in words. */
export interface Numeral {
  readonly value: number;
  /** Keys of what else it may be. */
  readonly also: readonly string[];
  /** The word after it. */
  readonly end: number;
  /** What its last part was multiplied by: 1000 in “two thousand”. What follows adds less. */
  readonly scale: number;
  /** Whether nothing is added to it: an ordinal, or what may be a year. */
  readonly isClosed: boolean;
  readonly isSure: boolean;
}

/** What a word, or a phrase, says of a number. */
export function numeralOf({ sense, end }: Said): Numeral {
  const { value, isOrdinal, alone } = sense;
  return { value, also: [], end, scale: 1, isClosed: isOrdinal, isSure: alone === 'surely' };
}
