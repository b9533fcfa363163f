import type { Language } from '../../src/archive/base/language.ts';

/** What writers do in one way or another. */
export interface Manner {
  /** Arabic: مئتين for مئتان, عشرين for عشرون. */
  readonly isOblique: boolean;
  /** Arabic: ثلاث for ثلاثة, خمس عشرة for خمسة عشر. */
  readonly isFeminine: boolean;
  /** Arabic: مائة for مئة. English: “two hundred fifty”, without “and”. */
  readonly isOther: boolean;
}

/** Spells a whole number below 10^12, as the grammars of the two languages have it. */
export const spell = { ar: spellArabic, en: spellEnglish } as const satisfies Record<
  Language,
  (number: number, manner: Manner) => string
>;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spellEnglish(number: number, manner: Manner): string {
  if (number < 20) return SMALL[number] ?? '';
  if (number < 100) {
    const tens = TENS[Math.floor(number / 10)] ?? '';
    return number % 10 === 0 ? tens : `${tens}-${SMALL[number % 10]}`;
  }
  const [size, name] = sizeOf(number);
  const [count, rest] = [Math.floor(number / size), number % size];
  const and = rest < 100 && !manner.isOther ? ' and ' : ' ';
  const said = `${spellEnglish(count, manner)} ${name}`;
  return rest === 0 ? said : `${said}${and}${spellEnglish(rest, manner)}`;
}

function sizeOf(number: number): readonly [size: number, name: string] {
  if (number >= 1e9) return [1e9, 'billion'];
  if (number >= 1e6) return [1e6, 'million'];
  return number >= 1000 ? [1000, 'thousand'] : [100, 'hundred'];
}

const UNITS = '- واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ');
const FEMININE_UNITS = '- واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر'.split(' ');
const ARABIC_TENS = '- - عشر ثلاث أربع خمس ست سبع ثمان تسع'.split(' ');
const MAGNITUDES = [
  { size: 1e9, one: 'مليار', many: 'مليارات' },
  { size: 1e6, one: 'مليون', many: 'ملايين' },
  { size: 1000, one: 'ألف', many: 'آلاف' },
];

function spellArabic(number: number, manner: Manner): string {
  if (number === 0) return 'صفر';
  const terms: string[] = [];
  let rest = number;
  for (const magnitude of MAGNITUDES) {
    const count = Math.floor(rest / magnitude.size);
    if (count > 0) terms.push(counted(count, magnitude, manner));
    rest %= magnitude.size;
  }
  return [...terms, ...belowThousand(rest, manner)].join(' و');
}

function counted(
  count: number,
  { one, many }: (typeof MAGNITUDES)[number],
  manner: Manner,
): string {
  if (count === 1) return one;
  if (count === 2) return one + dual(manner);
  // A magnitude is masculine; what ends in hundreds loses the ending of the dual before it.
  const said = belowThousand(count, { ...manner, isFeminine: false }).join(' و');
  const last = count % 100;
  if (last === 0) return `${said.replace(/ان$/, 'ا').replace(/(ئت)ين$/, '$1ي')} ${one}`;
  return `${said} ${last <= 10 ? many : `${one}ًا`}`;
}

function dual({ isOblique }: Manner): string {
  return isOblique ? 'ين' : 'ان';
}

function belowThousand(number: number, manner: Manner): readonly string[] {
  const hundred = manner.isOther ? 'مائة' : 'مئة';
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const said =
    hundreds === 0
      ? []
      : hundreds === 1
        ? [hundred]
        : hundreds === 2
          ? [hundred.replace('ة', `ت${dual(manner)}`)]
          : [`${ARABIC_TENS[hundreds]}${hundred}`];
  return [...said, ...belowHundred(rest, manner)];
}

function belowHundred(number: number, manner: Manner): readonly string[] {
  const units = manner.isFeminine ? FEMININE_UNITS : UNITS;
  const two = (word: string): string => (manner.isOblique ? word.replace(/ان$/, 'ين') : word);
  if (number === 0) return [];
  if (number <= 10) return [two(units[number] ?? '')];
  if (number < 20) return [teen(number - 10, manner)];
  const tens = `${ARABIC_TENS[Math.floor(number / 10)]}${manner.isOblique ? 'ين' : 'ون'}`;
  return number % 10 === 0 ? [tens] : [two(units[number % 10] ?? ''), tens];
}

/** The unit and the ten of a teen differ in gender, but for 11 and 12. */
function teen(unit: number, { isFeminine, isOblique }: Manner): string {
  const ten = isFeminine ? 'عشرة' : 'عشر';
  if (unit === 1) return `${isFeminine ? 'إحدى' : 'أحد'} ${ten}`;
  if (unit === 2) return `${isFeminine ? 'اثنت' : 'اثن'}${isOblique ? 'ي' : 'ا'} ${ten}`;
  return `${(isFeminine ? FEMININE_UNITS : UNITS)[unit]} ${ten}`;
}
