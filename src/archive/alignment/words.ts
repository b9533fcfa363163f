import type { Language } from '../base/language.ts';

/** A word, a number in digits, or a sign of a text, and where it is. */
export interface Word {
  /** As it is written, but in Western digits. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word with some of what is written together with it taken off. */
export interface Form {
  /** Folded: see `foldWord`. */
  readonly letters: string;
  /** How many letters were taken off its beginning, but for the article. */
  readonly cut: number;
  /** Whether one of them is the conjunction و. */
  readonly hasAnd: boolean;
  readonly hasArticle: boolean;
}

/** Hours; numbers with what may be marks inside them; words; signs that say a number. */
const WORD =
  /\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d+(?:[.,٫٬،\u00A0\u2009\u202F]\d+)*|[\p{L}\p{M}]+|[%٪½¼¾⅓⅔]/gu;

/** The words of a text in their order. */
export function wordsOf(text: string): readonly Word[] {
  // Western digits take the place of the others one for one, so that offsets stay.
  const plain = westernDigits(text);
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(plain); match; match = WORD.exec(plain)) {
    words.push({ text: match[0], start: match.index, end: WORD.lastIndex });
  }
  return words;
}

/** Western digits for those of Arabic (U+0660) and Persian (U+06F0). */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

/**
 * A word without what writers do as they like. English: in lower case, without accents. Arabic:
 * without vowel marks and the alif of the accusative, its hamzas on plain alifs (but آ stays: آب is
 * August, أب a father), its final ta marbuta as ha, its final alif maqsura as ya.
 */
export function foldWord(word: string, language: Language): string {
  if (language === 'en') return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return word
    .normalize('NFKC')
    .replace(/(?:ا\u064B|\u064Bا)$/, '')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ة$/, 'ه')
    .replace(/ى$/, 'ي');
}

/**
 * What a word may be, first as it is written: Arabic writes a conjunction, a preposition and the
 * article together with a word that may begin with the same letters (فبراير, آلاف, ألفين), so that
 * a table is to be asked for the whole word first.
 */
export function formsOf(word: string, language: Language): readonly [Form, ...Form[]] {
  const letters = foldWord(word, language);
  const whole: Form = { letters, cut: 0, hasAnd: false, hasArticle: false };
  if (language === 'en') return [whole];
  // Folded, وأحد is written like واحد; but hardly a word has that hamza after its first letter.
  const [conjoined] = without(whole, /^[وف](?=..)/);
  const isConjoined = conjoined && /^[وف]\p{M}*[أإآ]/u.test(word.normalize('NFC'));
  const [first, second] = isConjoined ? [conjoined, whole] : [whole, conjoined];
  const others = [first, ...(second ? [second] : [])].flatMap((form) => [
    form,
    ...without(form, /^[بلك](?=..)/),
  ]);
  return [first, ...others.slice(1), ...others.flatMap(withoutArticle)];
}

function without(form: Form, prefix: RegExp): readonly Form[] {
  if (!prefix.test(form.letters)) return [];
  const letters = form.letters.slice(1);
  const hasAnd = form.hasAnd || form.letters.startsWith('و');
  const rest: Form = { ...form, letters, cut: form.cut + 1, hasAnd };
  // The article loses its alif after ل: للأحد is ل and الأحد, but لليل may be ل and ليل.
  return form.letters.startsWith('لل') ? [{ ...rest, letters: `ا${letters}` }, rest] : [rest];
}

function withoutArticle(form: Form): readonly Form[] {
  return /^ال../.test(form.letters)
    ? [{ ...form, letters: form.letters.slice(2), hasArticle: true }]
    : [];
}
