import assert from 'node:assert/strict';
import test from 'node:test';
import { foldTag, Tags } from '../../src/archive/story/tags.ts';

/** Two spellings of one tag, by what is different in them. */
const SAME: Readonly<Record<string, readonly [string, string]>> = {
  'Persian yeh and kaf': ['الولایات المتحدة', 'الولايات المتحدة'],
  'Persian kaf': ['ترکيا', 'تركيا'],
  'presentation forms': ['ﺍﻟﻌﺮﺍﻕ', 'العراق'],
  'the ligature lam-alef': ['اﻻنبار', 'الانبار'],
  vowels: ['العِرَاق', 'العراق'],
  tatweel: ['العـــراق', 'العراق'],
  'zero width characters': ['الع\u200Cراق\u200D', 'العراق'],
  'directional marks': ['\u200Fالعراق\u061C', 'العراق'],
  'spaces of all kinds': [' الولايات\u00A0 المتحدة ', 'الولايات المتحدة'],
  'a hamza on its letter, composed or not': ['إيران', 'ا\u0655يران'],
  'upper and lower case': ['NATO', 'Nato'],
  'wide letters': ['ＮＡＴＯ', 'NATO'],
};

for (const [difference, [one, other]] of Object.entries(SAME)) {
  test(`${one} and ${other} are the same tag: ${difference}`, () => {
    assert.equal(foldTag(one), foldTag(other));
  });
}

const DIFFERENT = [
  ['إيران', 'ايران'],
  ['سورية', 'سوريه'],
  ['على', 'علي'],
  ['حماس', 'هماس'],
  ['العراق', 'عراق'],
  ['حرب غزة', 'حربغزة'],
] as const;

for (const [one, other] of DIFFERENT) {
  test(`${one} and ${other} are different tags`, () => {
    assert.notEqual(foldTag(one), foldTag(other));
  });
}

test('a tag is found by any of its spellings, each of which belongs to the first tag that has it', () => {
  const tags = new Tags();
  const usa = {
    name: 'الولايات المتحدة',
    tag: { slug: 'usa', name: { ar: 'الولايات المتحدة', en: 'United States' } },
  };
  const faulty = { name: 'قطر', tag: undefined };
  assert.equal(tags.add('الولايات المتحدة', usa), undefined);
  assert.equal(tags.add('أمريكا', usa), undefined);
  assert.equal(tags.add('الولایات المتحدة', usa), undefined);
  assert.equal(tags.add('قطر', faulty), undefined);
  assert.equal(tags.add('أمـريكا', faulty), usa);
  assert.equal(tags.find('أَمريكا'), usa);
  assert.equal(tags.find('قطر'), faulty);
  assert.equal(tags.find('مصر'), undefined);
  assert.equal(tags.nearest('أمريكة'), 'أمريكا');
  assert.equal(tags.nearest('الاتحاد الأوروبي'), undefined);
});
