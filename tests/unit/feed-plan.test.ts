import assert from 'node:assert/strict';
import test from 'node:test';
import { dateOf } from '../../src/archive/base/archive-date.ts';
import { type FeedStory, planFeeds, textKey } from '../../src/archive/feeds/feed-plan.ts';
import { tagCalled } from './story-outline.ts';

const [IRAQ, QATAR] = [tagCalled('iraq'), tagCalled('qatar')];

function story(id: string, date: string, translated?: string): FeedStory {
  const en = translated === undefined ? undefined : { translated: dateOf(translated) };
  return { id, date: dateOf(date), tags: [IRAQ], texts: { ar: {}, en } };
}

/** Stories, and the order of their texts in a feed; what makes the difference. */
const ORDERS: Readonly<Record<string, readonly [stories: readonly FeedStory[], order: string]>> = {
  'what changed last comes first': [
    [story('a', '2024-01-01'), story('b', '2024-01-03'), story('c', '2024-01-02')],
    'ar/b ar/c ar/a',
  ],
  'an old story that is translated today is news': [
    [story('a', '2020-01-01', '2024-01-05'), story('b', '2024-01-03')],
    'en/a ar/b ar/a',
  ],
  'of one day of change, the text of the newest story comes first': [
    [story('a', '2023-12-30', '2024-01-05'), story('b', '2024-01-04', '2024-01-05')],
    'en/b en/a ar/b ar/a',
  ],
  'of one day, a story of that day comes before a translation of an older one': [
    [story('a', '2023-12-30', '2024-01-05'), story('b', '2024-01-05')],
    'ar/b en/a ar/a',
  ],
  'stories of one date are in the order of their ids': [
    [story('c', '2024-01-01'), story('a', '2024-01-01'), story('b', '2024-01-01')],
    'ar/a ar/b ar/c',
  ],
  'of one story the article comes before its translation': [
    [story('b', '2024-01-01', '2024-01-01'), story('a', '2024-01-01', '2024-01-01')],
    'ar/a en/a ar/b en/b',
  ],
};

for (const [what, [stories, order]] of Object.entries(ORDERS)) {
  test(`in a feed, ${what}`, () => {
    for (const some of [stories, stories.toReversed()]) {
      const texts = planFeeds(some)[0]?.texts ?? [];
      assert.equal(texts.map(({ story, language }) => `${language}/${story}`).join(' '), order);
    }
  });
}

test('there is a feed of all, of each language and of each tag, in the order of their slugs', () => {
  const plans = planFeeds([story('a', '2024-01-01', '2024-01-02')], [QATAR, tagCalled('army')]);
  const texts = plans.map(({ texts }) => texts.map(({ language }) => language).join());
  assert.deepEqual(
    plans.map(({ scope }) => scope),
    [
      { of: 'archive' },
      { of: 'language', language: 'ar' },
      { of: 'language', language: 'en' },
      { of: 'tag', tag: tagCalled('army') },
      { of: 'tag', tag: IRAQ },
      { of: 'tag', tag: QATAR },
    ],
  );
  assert.deepEqual(texts, ['en,ar', 'ar', 'en', '', 'en,ar', '']);
  assert.equal(textKey({ story: '2024/a', language: 'en' }), 'en/2024/a');
});
