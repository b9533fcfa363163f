import assert from 'node:assert/strict';
import test from 'node:test';
import { lemmasOf } from '../../src/archive/alignment/lemmas.ts';
import type { Language } from '../../src/archive/base/language.ts';

/** A word, folded, and all that it may be a form of, the likeliest first; + for one with an article. */
const LEMMAS: Readonly<Record<Language, readonly (readonly [word: string, lemmas: string])[]>> = {
  ar: [
    ['كتب', 'كتب'],
    // Nouns
    ['مهندسون', 'مهندسون مهندس'],
    ['مهندسين', 'مهندسين مهندس'],
    ['كتابان', 'كتابان كتاب'],
    ['محطتان', 'محطتان محطت محطه محط محط'],
    ['محطات', 'محطات محط محطه محطا محط محط'],
    ['صاروخا', 'صاروخا صاروخ'],
    ['سياسيه', 'سياسيه سياس سياسي سياس'],
    ['بيتي', 'بيتي بيت بيه'],
    ['تسمم', 'تسمم يسمم'],
    // Pronouns
    ['كتابها', 'كتابها كتاب كتابه كتاب'],
    ['كتابهم', 'كتابهم كتاب'],
    ['كتابهن', 'كتابهن كتاب'],
    ['كتابهما', 'كتابهما كتاب كتابهم'],
    ['كتابنا', 'كتابنا كتاب كتابن'],
    ['كتابكم', 'كتابكم كتاب'],
    ['+كتابهما', 'كتابهما كتابهم'],
    ['+كتابكم', 'كتابكم'],
    ['مدينتهم', 'مدينتهم مدينت مدينه مدين مدين'],
    ['محطاتها', 'محطاتها محطات محطاه محطاته محط محطه محطا محطا محطات محطاه'],
    // Verbs
    ['تكتب', 'تكتب يكتب'],
    ['نكتب', 'نكتب يكتب'],
    ['تكتبوا', 'تكتبوا يكتبوا تكتب تكتبو يكتب يكتبو'],
    ['افتتح', 'افتتح'],
    // Too short
    ['تكت', 'تكت'],
    ['بيت', 'بيت'],
    ['دين', 'دين'],
    ['لدينا', 'لدينا لدي لدين'],
    ['مالها', 'مالها مال ماله مال'],
    ['تبتم', 'تبتم يبتم'],
  ],
  en: [
    ['word', 'word'],
    // Plurals
    ['ships', 'ships ship'],
    ['cities', 'cities city'],
    ['ties', 'ties tie'],
    ['buses', 'buses buse bus'],
    ['boxes', 'boxes boxe box'],
    ['buzzes', 'buzzes buzze buzz'],
    ['churches', 'churches churche church'],
    ['wishes', 'wishes wishe wish'],
    ['houses', 'houses house hous'],
    ['types', 'types type'],
    ['paths', 'paths path'],
    ['glass', 'glass'],
    ['campus', 'campus'],
    ['gas', 'gas'],
    ['esteem', 'esteem'],
    ['sesame', 'sesame'],
    ['seaside', 'seaside'],
    ['chessboards', 'chessboards chessboard'],
    ['siestas', 'siestas siesta'],
    // Verbs
    ['tried', 'tried try'],
    ['died', 'died'],
    ['opened', 'opened open opene open'],
    ['opening', 'opening open opene open'],
    ['stopped', 'stopped stop'],
    ['planning', 'planning plan'],
    ['calling', 'calling call calle cal'],
    ['travelled', 'travelled travell travelle travel'],
    ['missing', 'missing miss misse miss'],
    ['bellowed', 'bellowed bellow bellowe bellow'],
    ['hammered', 'hammered hammer hammere hammer'],
    ['baked', 'baked bake'],
    ['caring', 'caring care'],
    ['scraped', 'scraped scrape'],
    ['using', 'using'],
    ['fixed', 'fixed fix fixe fix'],
    ['played', 'played play playe play'],
    ['agreed', 'agreed'],
    ['red', 'red'],
    ['king', 'king'],
    ['sing', 'sing'],
    ['wished', 'wished wish wishe wish'],
    ['sailing', 'sailing sail saile sail'],
    ['rededicate', 'rededicate'],
    ['meringues', 'meringues meringue'],
  ],
};

for (const language of ['ar', 'en'] as const) {
  for (const [written, lemmas] of LEMMAS[language]) {
    test(`what ${written} may be a form of: ${lemmas}`, () => {
      const letters = written.replace('+', '');
      const form = { letters, cut: 0, hasAnd: false, hasArticle: letters !== written };
      assert.equal(lemmasOf[language](form).join(' '), lemmas);
    });
  }
}
