import type { Language } from '../../../src/archive/base/language.ts';
import type { BlockKind } from '../../../src/archive/text/block.ts';
import type { Random } from './random.ts';
import { number, paragraph, phrase, sentence } from './sentences.ts';
import type { Pair, Vocabulary } from './vocabulary.ts';

/** A block in both languages, as its lines, items or rows. */
export interface MadeBlock {
  readonly kind: MadeKind;
  readonly parts: readonly Pair[];
}

type MadeKind = Extract<BlockKind, 'paragraph' | 'heading' | 'list' | 'quotation' | 'table'>;

/** About how many Arabic words each block other than a paragraph has. */
const WORDS = { heading: 4, list: 28, quotation: 20, table: 18 } as const;

/**
 * The blocks of a story: 6 to 12, mostly paragraphs, with 250 to 450 Arabic words in all.
 *
 * @param links the links of the story, each for a different paragraph
 */
export function makeBlocks(
  random: Random,
  vocabulary: Vocabulary,
  links: readonly Pair[],
): readonly MadeBlock[] {
  const kinds = drawKinds(random);
  const paragraphs = kinds.filter((kind) => kind === 'paragraph').length;
  const others = kinds.reduce((sum, kind) => sum + (kind === 'paragraph' ? 0 : WORDS[kind]), 0);
  const length = Math.max(20, (random.between(270, 430) - others) / paragraphs);
  let at = 0;
  return kinds.map((kind): MadeBlock => {
    if (kind !== 'paragraph') return { kind, parts: MAKERS[kind](random, vocabulary) };
    const own = links.slice(at, at + 1);
    at++;
    const words = Math.round(length * (0.7 + random.next() * 0.6));
    return { kind, parts: [paragraph(random, vocabulary, words, own)] };
  });
}

function drawKinds(random: Random): readonly MadeKind[] {
  const count = random.between(6, 12);
  const kinds: MadeKind[] = ['paragraph'];
  while (kinds.length < count) {
    const drawn = random.next();
    const isLast = kinds.length === count - 1;
    // Every other block is between two paragraphs.
    const isFree = kinds.at(-1) === 'paragraph' && !isLast;
    kinds.push(
      !isFree || drawn > 0.36
        ? 'paragraph'
        : drawn < 0.15
          ? 'heading'
          : drawn < 0.24
            ? 'list'
            : drawn < 0.32
              ? 'quotation'
              : 'table',
    );
  }
  return kinds;
}

type Maker = (random: Random, vocabulary: Vocabulary) => readonly Pair[];

const MAKERS: Readonly<Record<keyof typeof WORDS, Maker>> = {
  heading: (random, vocabulary) => [phrase(random, vocabulary, random.between(2, 6))],
  list: (random, vocabulary) =>
    Array.from({ length: random.between(3, 5) }, () =>
      phrase(random, vocabulary, random.between(4, 10)),
    ),
  quotation: (random, vocabulary) => [sentence(random, vocabulary, random.between(12, 28))],
  table: (random, vocabulary) => {
    const row = (value: Pair): Pair => {
      const { ar, en } = phrase(random, vocabulary, 2);
      return { ar: `${ar} | ${value.ar}`, en: `${en} | ${value.en}` };
    };
    const rows = Array.from({ length: random.between(3, 6) }, () => row(number(random)));
    return [row(phrase(random, vocabulary, 1)), ...rows];
  },
};

/** A block as Markdown. */
export function markdownOf({ kind, parts }: MadeBlock, language: Language): string {
  const lines = parts.map((part) => part[language]);
  if (kind === 'heading') return `## ${lines.join('')}`;
  if (kind === 'list') return lines.map((line) => `- ${line}`).join('\n');
  if (kind === 'quotation') return `> ${lines.join('')}`;
  if (kind === 'paragraph') return lines.join('');
  const [head = '', ...rows] = lines.map((line) => `| ${line} |`);
  return [head, '| :-- | --: |', ...rows].join('\n');
}

/** The words of a block without markup, from which its id is drawn. */
export function plainTextOf({ parts }: MadeBlock, language: Language): string {
  return parts
    .map((part) => part[language])
    .join(' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|\| /g, '');
}
