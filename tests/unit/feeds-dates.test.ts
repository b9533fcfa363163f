import assert from 'node:assert/strict';
import test from 'node:test';
import { type ArchiveDate, isFault, parseDate } from '../../src/archive/base/archive-date.ts';
import type { Language } from '../../src/archive/base/language.ts';
import { lastChange } from '../../src/archive/feeds/text-dates.ts';
import { timestamps } from '../../src/archive/feeds/timestamp.ts';

const MOMENTS: readonly (readonly [zone: string, written: string, timestamp: string])[] = [
  ['Asia/Baghdad', '2024-01-27', '2024-01-27T00:00:00+03:00'],
  ['Asia/Baghdad', '2024-03', '2024-03-01T00:00:00+03:00'],
  ['Asia/Baghdad', '2024', '2024-01-01T00:00:00+03:00'],
  // Summer time in Iraq, until 2007.
  ['Asia/Baghdad', '2006-07-01', '2006-07-01T00:00:00+04:00'],
  ['Asia/Baghdad', '2024-01-29T23:30:00Z', '2024-01-30T02:30:00+03:00'],
  ['Asia/Baghdad', '2024-01-29T23:30:15.9-05:00', '2024-01-30T07:30:15+03:00'],
  // Local mean time, +02:57:36, which RFC 3339 cannot express.
  ['Asia/Baghdad', '1889', '1889-01-01T00:00:00+02:57'],
  ['Asia/Baghdad', '0099-12-31', '0099-12-31T00:00:00+02:57'],
  ['UTC', '2024-02-29', '2024-02-29T00:00:00+00:00'],
  ['Asia/Kolkata', '2024-01-27', '2024-01-27T00:00:00+05:30'],
  ['America/St_Johns', '2024-01-27', '2024-01-27T00:00:00-03:30'],
  ['Pacific/Kiritimati', '2024-01-01', '2024-01-01T00:00:00+14:00'],
  // Midnights at which clocks go forward to one or back to eleven.
  ['Africa/Cairo', '2024-04-26', '2024-04-26T00:00:00+02:00'],
  ['Africa/Cairo', '2024-11-01', '2024-11-01T00:00:00+02:00'],
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T00:00:00-03:00'],
  ['America/Sao_Paulo', '2019-02-17', '2019-02-17T00:00:00-03:00'],
  // The clocks change later that day.
  ['Asia/Baghdad', '2007-10-01', '2007-10-01T00:00:00+04:00'],
  ['Asia/Baghdad', '2007-04-01', '2007-04-01T00:00:00+03:00'],
  // Midnight comes twice: the clocks go back to it from one.
  ['Asia/Amman', '2021-10-29', '2021-10-29T00:00:00+03:00'],
  ['Asia/Amman', '2021-10-30', '2021-10-30T00:00:00+02:00'],
  // A day that Samoa skipped, and the next one.
  ['Pacific/Apia', '2011-12-30', '2011-12-30T00:00:00-10:00'],
  ['Pacific/Apia', '2011-12-31', '2011-12-31T00:00:00+14:00'],
];

for (const [zone, written, timestamp] of MOMENTS) {
  test(`${written} in ${zone} is ${timestamp}`, () => {
    assert.equal(timestamps(zone)(dateOf(written, zone)), timestamp);
  });
}

const CHANGES: readonly (readonly [
  what: string,
  dates: { readonly date: string; readonly updated?: string; readonly translated?: string },
  changed: Readonly<Record<Language, string>>,
])[] = [
  ['an article alone', { date: '2024-01-27' }, { ar: '2024-01-27', en: '2024-01-27' }],
  [
    'a translation on a later day',
    { date: '2024-01-27', translated: '2024-02-03' },
    { ar: '2024-01-27', en: '2024-02-03' },
  ],
  [
    'an article that changed after its translation',
    { date: '2024-01-27', translated: '2024-01-28', updated: '2024-03-01' },
    { ar: '2024-03-01', en: '2024-01-28' },
  ],
  [
    'a translation without a day',
    { date: '2024-01-27', updated: '2024-03-01' },
    { ar: '2024-03-01', en: '2024-03-01' },
  ],
  [
    'dates that contradict each other',
    { date: '2024-01-27', translated: '2023-01-01', updated: '2022' },
    { ar: '2024-01-27', en: '2024-01-27' },
  ],
];

for (const [what, { date, updated, translated }, changed] of CHANGES) {
  test(`finds when each text last changed: ${what}`, () => {
    const read = (written: string | undefined) => written && dateOf(written, 'UTC');
    const story = {
      date: dateOf(date, 'UTC'),
      texts: {
        ar: { updated: read(updated) || undefined },
        en: { translated: read(translated) || undefined },
      },
    };
    const found = { ar: lastChange(story, 'ar').iso, en: lastChange(story, 'en').iso };
    assert.deepEqual(found, changed);
  });
}

test('without a translation, the article decides when the words changed', () => {
  const texts = { ar: { updated: dateOf('2024-03-01', 'UTC') } };
  const story = { date: dateOf('2024-01-27', 'UTC'), texts };
  assert.equal(lastChange(story, 'en').iso, '2024-03-01');
});

function dateOf(written: string, zone: string): ArchiveDate {
  const date = parseDate(written, zone);
  if (isFault(date)) throw new Error(date.fault);
  return date;
}
