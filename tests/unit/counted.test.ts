import assert from 'node:assert/strict';
import test from 'node:test';
import { interfaceWords } from '../../src/interface/interface.ts';
import { settings } from '../settings.ts';

const CASES = [
  [0, 0, 'لا أخبار', '0 stories'],
  [1, 1, 'خبر واحد، مترجم', '1 story, translated'],
  [1, 0, 'خبر واحد، بلا ترجمة', '1 story, not translated'],
  [2, 2, 'خبران، كلاهما مترجم', '2 stories, all translated'],
  [2, 1, 'خبران، تُرجم واحد', '2 stories, 1 translated'],
  [3, 2, '3 أخبار، تُرجم منها اثنان', '3 stories, 2 translated'],
  [7, 6, '7 أخبار، تُرجم منها 6', '7 stories, 6 translated'],
  [11, 11, '11 خبرًا، كلها مترجمة', '11 stories, all translated'],
  [100, 0, '100 خبر، بلا ترجمة', '100 stories, none translated'],
] as const;

const { counted } = interfaceWords(settings);

for (const [stories, translated, ar, en] of CASES) {
  test(`${stories} stories, ${translated} of them translated, agree in number`, () => {
    const counts = { stories, translated };
    assert.deepEqual({ ar: counted(counts, 'ar'), en: counted(counts, 'en') }, { ar, en });
  });
}
