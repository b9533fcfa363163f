import type { Language } from '../base/language.ts';

/** Western digits for those of Arabic (U+0660), Persian (U+06F0) and their separators. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/(?<=\d)\u066C(?=\d)/g, ',')
    .replace(/(?<=\d)\u066B(?=\d)/g, '.');
}

/** A number in Western digits, with or without separators of thousands. */
export const NUMBER = /\d+(?:[,\u00A0\u202F]\d{3})*(?:\.\d+)?/g;

/** The text with its numbers in Western digits, without separators of thousands: `2500`, `4.5`. */
export function withPlainNumbers(text: string): string {
  return westernDigits(text).replace(NUMBER, (written) =>
    written
      .replace(/[,\u00A0\u202F]/g, '')
      .replace(/^0+(?=\d)/, '')
      .replace(/\.0+$/, ''),
  );
}

/**
 * What number words and calendar words say, as keys that are equal in both languages: `48` (also
 * for an ordinal), `1/2`, `million`, `month 1`, `day 5`. Number words that follow one another are
 * one number: “ثمانٍ وأربعون”, “forty-eight”; so is a number in digits before a word for thousands.
 *
 * @param words in lower case, without marks, numbers in digits among them; Arabic ones without
 *   their article and conjunction
 */
export function numeralsIn(words: readonly string[], language: Language): readonly string[] {
  const { numerals, pairs } = TABLES[language];
  const found: string[] = [];
  let sum: number | undefined;
  const flush = (): void => {
    if (sum !== undefined) found.push(String(sum));
    sum = undefined;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const pair = pairs.get(`${word} ${words[at + 1]}`);
    const key = pair ?? numerals.get(word) ?? word;
    const value = Number(key);
    if (Number.isNaN(value)) {
      flush();
      if (key !== word) found.push(key);
    } else {
      const joined = sum === undefined ? undefined : join(sum, value);
      if (joined === undefined) flush();
      sum = joined ?? value;
    }
    if (pair !== undefined) at++;
  }
  flush();
  return found;
}

/** Two numbers said one after the other, as one; undefined where they are two. */
function join(first: number, second: number): number | undefined {
  if (second === 1000 && first < 1000) return first * 1000;
  if (second === 100 && first < 10) return first * 100;
  const isTeen = second === 10 && first < 10;
  const isTensAfterUnit = second % 10 === 0 && second >= 20 && second < 100 && first < 10;
  const isUnitAfterTens = second < 10 && first % 10 === 0 && first % 100 >= 20;
  const isAfterHundreds = second < 100 && first % 100 === 0 && first >= 100;
  const isAfterThousands = second < 1000 && first % 1000 === 0 && first >= 1000;
  return isTeen || isTensAfterUnit || isUnitAfterTens || isAfterHundreds || isAfterThousands
    ? first + second
    : undefined;
}

/** `key: words` on each line; a word written with `_` is two. */
function tableOf(lines: string) {
  const entries = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', words = ''] = line.split(':');
      return words
        .trim()
        .split(' ')
        .map((word) => [word.replace('_', ' '), key.trim()] as const);
    });
  return {
    numerals: new Map(entries.filter(([word]) => !word.includes(' '))),
    pairs: new Map(entries.filter(([word]) => word.includes(' '))),
  };
}

const TABLES = {
  ar: tableOf(`
1: احد احدى واحد واحده اول اولى
2: اثنا اثنتا اثنان اثنين اثنتان اثنتين ثاني ثانيه ثان
3: ثلاثه ثلاث ثالث ثالثه
4: اربعه اربع رابع رابعه
5: خمسه خمس خامس خامسه
6: سته ست سادس سادسه
7: سبعه سبع سابع سابعه
8: ثمانيه ثماني ثمان ثامن ثامنه
9: تسعه تسع تاسع تاسعه
10: عشره عشر عاشر عاشره
12: دزينه
20: عشرون عشرين
30: ثلاثون ثلاثين
40: اربعون اربعين
50: خمسون خمسين
60: ستون ستين
70: سبعون سبعين
80: ثمانون ثمانين
90: تسعون تسعين
100: مئه مائه
200: مئتا مئتان مئتين مائتان مائتين
1000: الف الاف
2000: الفان الفين
million: مليون مليونا ملايين مليوني
billion: مليار مليارات
hundreds: مئات
dozens: عشرات
1/2: نصف
1/3: ثلث
2/3: ثلثا ثلثي ثلثين
1/4: ربع
3/4: ثلاثه_ارباع
month 1: كانون_ثاني يناير جانفي
month 2: شباط فبراير فيفري
month 3: اذار مارس
month 4: نيسان ابريل افريل
month 5: ايار مايو ماي
month 6: حزيران يونيو جوان
month 7: تموز يوليو جويليه يوليوز
month 8: اب اغسطس اوت غشت
month 9: ايلول سبتمبر شتنبر
month 10: تشرين_اول اكتوبر
month 11: تشرين_ثاني نوفمبر نونبر
month 12: كانون_اول ديسمبر دجنبر
day 0: يوم_احد
day 1: اثنين
day 2: ثلاثاء
day 3: اربعاء
day 4: خميس
day 5: جمعه
day 6: سبت
season 1: ربيع
season 2: صيف
season 3: خريف
season 4: شتاء
`),
  en: tableOf(`
1: one first
2: two both pair second
3: three third
4: four fourth
5: five fifth
6: six sixth
7: seven seventh
8: eight eighth
9: nine ninth
10: ten tenth
11: eleven
12: twelve dozen
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety
100: hundred
1000: thousand thousands
million: million millions
billion: billion billions
hundreds: hundreds
dozens: dozens
1/2: half
1/3: third_of one_third
2/3: two_thirds
1/4: quarter
3/4: three_quarters
month 1: january
month 2: february
month 3: march
month 4: april
month 5: may
month 6: june
month 7: july
month 8: august
month 9: september
month 10: october
month 11: november
month 12: december
day 0: sunday
day 1: monday
day 2: tuesday
day 3: wednesday
day 4: thursday
day 5: friday
day 6: saturday
season 1: spring
season 2: summer
season 3: autumn fall
season 4: winter
`),
} as const satisfies Record<Language, ReturnType<typeof tableOf>>;
