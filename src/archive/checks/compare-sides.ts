import type { Alignment, Row } from '../alignment/alignment.ts';
import { lineOf } from '../alignment/line.ts';
import { mentionsIn } from '../alignment/mentions.ts';
import { COUNTERPART, LANGUAGES, type Language } from '../base/language.ts';
import type { Block } from '../text/block.ts';
import { COMPARISONS, type ReadBlock } from './comparisons.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Compares the two sides of every row: numbers, dates, links, images, footnotes and quotations
 * that are on one side only; blocks left in Arabic; blocks that the other side lacks. A number in
 * digits may be spelled out on the other side, in digits of another script, or rounded by a word.
 */
export function compareSides({ rows, isRecorded }: Alignment): readonly Finding[] {
  return rows.flatMap((row) => {
    const { source, target } = row;
    const untranslated = leftInArabic(row);
    if (target.length === 0) return source.map(missing);
    // A block that the translator added, and recorded as such, is meant.
    if (source.length === 0)
      return isRecorded || untranslated.length > 0 ? untranslated : target.map(added);
    const sides = {
      ar: source.map((block) => read(block, 'ar')),
      en: target.map((block) => read(block, 'en')),
    } as const satisfies Record<Language, readonly ReadBlock[]>;
    const compared = COMPARISONS.flatMap((compare) =>
      LANGUAGES.flatMap((side) => compare(sides[side], sides[COUNTERPART[side]], side)),
    );
    return [...untranslated, ...compared];
  });
}

function read(block: Block, language: Language): ReadBlock {
  return { block, mentions: mentionsIn(lineOf(block.text, language)) };
}

function missing(block: Block): Finding {
  const { image } = block;
  return image
    ? finding('image', 'ar', block, image.path, `the image ${image.path}`, undefined)
    : finding('missing-block', 'ar', block, '', 'this block', undefined);
}

function added(block: Block): Finding {
  return finding('added-block', 'en', block, '', 'this block', undefined);
}

function leftInArabic({ target, source }: Row): readonly Finding[] {
  return target
    .filter(({ kind, text }) => {
      const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      return kind !== 'code' && letters > 0 && arabic > letters / 2;
    })
    .map((block) => finding('left-in-arabic', 'en', block, '', 'this block', source[0]));
}
