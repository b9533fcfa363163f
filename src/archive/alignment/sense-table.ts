import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../base/language.ts';

/** The sections of numbers.txt and calendar.txt, in which single numbers are of a kind by size. */
const KINDS = [
  'unit',
  'ten',
  'teen',
  'tens',
  'hundred',
  'hundreds',
  'magnitude',
  'dual',
  'plural',
  'dozen',
  'some',
  'fraction',
  'part',
  'whole',
  'halved',
  'sign',
  'month',
  'day',
  'season',
  'decade',
  'before',
  'nothing',
] as const;

export type SenseKind = (typeof KINDS)[number];

/** What a word, or some words together, say. */
export interface Sense {
  readonly kind: SenseKind;
  /** A number; of a fraction, the quotient. */
  readonly value: number;
  /** The same as it is written in the table: `1/2`, `percent`. */
  readonly label: string;
  readonly isOrdinal: boolean;
  /** Whether it says so by itself: `never` is أحد, which is one in أحد عشر, but else “anyone”. */
  readonly alone: 'surely' | 'perhaps' | 'never';
}

/** The words of a table for one sense, the words of a phrase joined by `_`. */
export interface SenseRow {
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly sense: Omit<Sense, 'alone'>;
}

/** Reads a table: `[section]`, and below it a line `value = Arabic words = English words` each. */
export function readSenses(file: string): readonly SenseRow[] {
  let section = '';
  const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');
  return lines.flatMap((line) => {
    section = /^\[(\w+)\]$/.exec(line)?.[1] ?? section;
    const [label = '', ...columns] = line.split('=');
    if (line.startsWith('#') || columns.length === 0) return [];
    const [ar = [], en = []] = columns.map((column) => column.split(' ').filter(Boolean));
    const [count = 0, parts = 1] = label.split('/').map(Number);
    const sense = {
      kind: kindOf(section, count),
      value: count / parts,
      label: label.trim(),
      isOrdinal: section === 'ordinal',
    };
    return [{ words: { ar, en }, sense }];
  });
}

/** A number from so many on is of a kind; what is above a hundred has its hundreds in it. */
const SIZES = [
  [1000, 'magnitude'],
  [101, 'hundreds'],
  [100, 'hundred'],
  [20, 'tens'],
  [11, 'teen'],
  [10, 'ten'],
  [1, 'unit'],
] as const satisfies readonly (readonly [number, SenseKind])[];

function kindOf(section: string, value: number): SenseKind {
  // Zero is no part of a larger number.
  if (/^(?:cardinal|ordinal)$/.test(section))
    return SIZES.find(([least]) => value >= least)?.[1] ?? 'whole';
  const kind = KINDS.find((one) => one === section);
  if (!kind) throw new Error(`a table has a section of an unknown kind: ${section}`);
  return kind;
}
