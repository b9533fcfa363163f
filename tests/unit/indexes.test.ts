import assert from 'node:assert/strict';
import test from 'node:test';
import {
  countStories,
  entryMaker,
  sharedPage,
  tagLink,
  textLink,
} from '../../src/archive/pages/entries.ts';
import { planIndexes } from '../../src/archive/pages/index-pages.ts';
import { groupByDate, groupByTag } from '../../src/archive/pages/indexes.ts';
import type { Counts, PeriodLink } from '../../src/archive/pages/page.ts';
import { planDates, planTags } from '../../src/archive/pages/tag-and-date-pages.ts';
import { EMPTY_LOCK } from '../../src/archive/permalinks/lock.ts';
import type { Archive } from '../../src/archive/story/archive.ts';
import type { StoryOutline } from '../../src/archive/story/story.ts';
import { settings as defaults } from '../settings.ts';
import { storyOutline, tagCalled } from './story-outline.ts';

const settings = { ...defaults, pathPrefix: '/news/' };
const [ARMY, IRAQ, QATAR] = [tagCalled('army'), tagCalled('iraq'), tagCalled('qatar')];

/** From the newest to the oldest. */
const STORIES = [
  storyOutline('e', '2024-03-02', { tags: [QATAR, IRAQ], summary: 'نبذة', en: 'E' }),
  storyOutline('d', '2024-03', { tags: [IRAQ] }),
  storyOutline('c', '2024-01-27', { tags: [ARMY, IRAQ], en: 'C' }),
  storyOutline('b', '2024-01-27', {}),
  storyOutline('a', '2022', { tags: [ARMY] }),
];

const archive: Archive<StoryOutline> = {
  root: '',
  settings,
  stories: STORIES,
  images: new Map(),
  tags: [ARMY, IRAQ, QATAR],
  lock: EMPTY_LOCK,
};
const entryOf = entryMaker({ settings });

test('tags: those with the most stories first, then in the order of their slugs', () => {
  assert.deepEqual(
    groupByTag(STORIES).map(({ tag, stories }) => [tag, stories.map(({ id }) => id).join()]),
    [
      [IRAQ, 'e,d,c'],
      [ARMY, 'c,a'],
      [QATAR, 'e'],
    ],
  );
  const equal = [
    storyOutline('a', '2024', { tags: [QATAR] }),
    storyOutline('b', '2024', { tags: [ARMY] }),
    storyOutline('c', '2024', { tags: [IRAQ] }),
  ];
  assert.deepEqual(
    groupByTag(equal).map(({ tag }) => tag.slug),
    ['army', 'iraq', 'qatar'],
  );
});

test('periods: every year, month and day that has a story, the newest first', () => {
  assert.deepEqual(
    groupByDate(STORIES).map(
      ({ period, stories }) => `${period} ${stories.map(({ id }) => id).join()}`,
    ),
    ['2024-03-02 e', '2024-03 e,d', '2024-01-27 c,b', '2024-01 c,b', '2024 e,d,c,b', '2022 a'],
  );
});

test('the entry of a story has both its texts, and is made once', () => {
  const [first, second] = STORIES;
  assert.ok(first && second);
  assert.deepEqual(entryOf(first), {
    id: 'e',
    date: first.date,
    texts: {
      ar: { title: 'e', href: '/news/ar/e/', summary: 'نبذة' },
      en: { title: 'E', href: '/news/en/e/', summary: null },
    },
  });
  assert.equal(entryOf(first), entryOf(first));
  assert.deepEqual(entryOf(second).texts, {
    ar: { title: 'd', href: '/news/ar/d/', summary: null },
    en: null,
  });
});

test('a link to a text, where there is one', () => {
  const [translated, single] = STORIES;
  assert.deepEqual(textLink(translated, 'en', settings), { title: 'E', href: '/news/en/e/' });
  assert.equal(textLink(single, 'en', settings), null);
  assert.equal(textLink(undefined, 'ar', settings), null);
});

test('a link to a tag says how many stories it has, and how many of them are translated', () => {
  const [iraq] = groupByTag(STORIES);
  assert.ok(iraq);
  assert.deepEqual(tagLink(iraq, settings), {
    name: { ar: 'iraq-ar', en: 'iraq-en' },
    href: '/news/tags/iraq/',
    counts: { stories: 3, translated: 2 },
  });
  assert.deepEqual(countStories([]), { stories: 0, translated: 0 });
});

test('what pages shared by both languages have in common', () => {
  assert.deepEqual(sharedPage(settings), {
    language: 'ar',
    languages: ['ar', 'en'],
    switch: {
      ar: { href: '/news/ar/', current: false, alternate: false },
      en: { href: '/news/en/', current: false, alternate: false },
    },
    both: null,
    shortcut: 'en',
    listsStories: true,
  });
});

/** A page of an index in short: its address, its stories, which page of how many, its counts. */
function inShort(page: {
  readonly address: string;
  readonly entries: readonly { readonly id: string }[];
  readonly counts: Counts;
  readonly paging: { readonly page: number; readonly pages: number };
}): string {
  const { address, entries, counts, paging } = page;
  const ids = entries.map(({ id }) => id).join();
  return `${address} ${ids} ${paging.page}/${paging.pages} ${counts.translated}/${counts.stories}`;
}

test('the index of tags, and the pages of each', () => {
  const [index, ...pages] = planTags(archive, groupByTag(STORIES), entryOf);
  assert.ok(index?.kind === 'tags');
  assert.equal(index.address, '/tags/');
  assert.deepEqual(
    index.tags.map(({ href, counts }) => `${href} ${counts.stories}`),
    ['/news/tags/iraq/ 3', '/news/tags/army/ 2', '/news/tags/qatar/ 1'],
  );
  assert.deepEqual(index.counts, { stories: 5, translated: 2 });
  const tagPages = pages.filter((page) => page.kind === 'tag');
  assert.deepEqual(tagPages.map(inShort), [
    '/tags/iraq/ e,d 1/2 2/3',
    '/tags/iraq/2/ c 2/2 2/3',
    '/tags/army/ c,a 1/1 1/2',
    '/tags/qatar/ e 1/1 1/1',
  ]);
  assert.equal(pages.length, tagPages.length);
  const [first, second] = tagPages;
  assert.deepEqual([first?.slug, first?.name], ['iraq', { ar: 'iraq-ar', en: 'iraq-en' }]);
  assert.deepEqual(first?.paging.links, [
    { page: 1, href: '/news/tags/iraq/' },
    { page: 2, href: '/news/tags/iraq/2/' },
  ]);
  assert.deepEqual(
    [first?.paging.older, second?.paging.newer],
    ['/news/tags/iraq/2/', '/news/tags/iraq/'],
  );
});

test('the index of dates, and the pages of each period, which lead to those around it', () => {
  const [index, ...pages] = planDates(archive, groupByDate(STORIES), entryOf);
  assert.ok(index?.kind === 'dates');
  assert.equal(index.address, '/dates/');
  assert.deepEqual(index.counts, { stories: 5, translated: 2 });
  assert.deepEqual(
    index.years.map((year) => [...isosOf([year]), ...isosOf(year.months)]),
    [['2024', '2024-01', '2024-03'], ['2022']],
  );
  assert.deepEqual(index.years[0]?.months[0], {
    date: { iso: '2024-01', year: 2024, month: 1 },
    href: '/news/dates/2024/01/',
    counts: { stories: 2, translated: 1 },
  });
  const datePages = pages.filter((page) => page.kind === 'date');
  assert.equal(pages.length, datePages.length);
  assert.deepEqual(datePages.map(inShort), [
    '/dates/2024/ e,d 1/2 2/4',
    '/dates/2024/page-2/ c,b 2/2 2/4',
    '/dates/2022/ a 1/1 0/1',
    '/dates/2024/03/ e,d 1/1 1/2',
    '/dates/2024/01/ c,b 1/1 1/2',
    '/dates/2024/03/02/ e 1/1 1/1',
    '/dates/2024/01/27/ c,b 1/1 1/2',
  ]);
  // The period, those it is within, its parts in the order of time, the newer and the older one.
  const around = datePages.map(
    ({ date, within, parts, newer, older }) =>
      `${date.iso}: ${isosOf(within)} | ${isosOf(parts)} | ${newer?.date.iso} | ${older?.date.iso}`,
  );
  assert.deepEqual(around, [
    '2024:  | 2024-01,2024-03 | undefined | 2022',
    '2024:  | 2024-01,2024-03 | undefined | 2022',
    '2022:  |  | 2024 | undefined',
    '2024-03: 2024 | 2024-03-02 | undefined | 2024-01',
    '2024-01: 2024 | 2024-01-27 | 2024-03 | undefined',
    '2024-03-02: 2024,2024-03 |  | undefined | 2024-01-27',
    '2024-01-27: 2024,2024-01 |  | 2024-03-02 | undefined',
  ]);
  assert.deepEqual(
    [datePages[2]?.newer, datePages[2]?.older],
    [
      {
        date: { iso: '2024', year: 2024 },
        href: '/news/dates/2024/',
        counts: { stories: 4, translated: 2 },
      },
      null,
    ],
  );
});

test('the front pages: of both languages, of each, and every index after them', () => {
  const pages = planIndexes(archive);
  assert.deepEqual(
    pages.map(({ kind }) => kind).join(' '),
    `home front front tags ${'tag '.repeat(4)}dates ${'date '.repeat(7)}notFound`,
  );
  const [home, arabic, english] = pages;
  assert.ok(home?.kind === 'home' && arabic?.kind === 'front' && english?.kind === 'front');
  const fronts = (current?: 'ar' | 'en') => ({
    ar: { href: '/news/ar/', current: current === 'ar', alternate: true },
    en: { href: '/news/en/', current: current === 'en', alternate: true },
  });
  const idsOf = (page: typeof home | typeof arabic) => page.entries.map(({ id }) => id).join();
  const counts = { stories: 5, translated: 2 };
  // Two of the latest: those that the language has.
  assert.deepEqual([idsOf(home), idsOf(arabic), idsOf(english)], ['e,d', 'e,d', 'e,c']);
  assert.deepEqual([home.address, home.switch, home.counts], ['/', fronts(), counts]);
  assert.deepEqual(
    home.tags.map(({ href }) => href),
    ['/news/tags/iraq/', '/news/tags/army/', '/news/tags/qatar/'],
  );
  assert.deepEqual(isosOf(home.years), ['2024', '2022']);
  const { entries: _, ...rest } = english;
  assert.deepEqual(rest, {
    kind: 'front',
    address: '/en/',
    language: 'en',
    languages: ['en'],
    switch: fronts('en'),
    both: null,
    shortcut: 'ar',
    listsStories: false,
    counts,
  });
  assert.deepEqual([arabic.address, arabic.shortcut], ['/ar/', 'en']);
  assert.deepEqual(arabic.switch, fronts('ar'));
  const notFound = pages.at(-1);
  assert.deepEqual([notFound?.address, notFound?.listsStories], ['/404.html', false]);
});

test('the front page names twenty-four tags at most', () => {
  const tags = Array.from({ length: 30 }, (_, index) => tagCalled(`tag-${index}`));
  const [home] = planIndexes({ ...archive, stories: [storyOutline('a', '2024', { tags })] });
  assert.equal(home?.kind === 'home' && home.tags.length, 24);
});

test('an archive without stories has its indexes all the same', () => {
  const empty = { ...archive, stories: [] };
  const [tags, ...tagPages] = planTags(empty, groupByTag([]), entryOf);
  const [dates, ...datePages] = planDates(empty, groupByDate([]), entryOf);
  assert.deepEqual([tags?.address, dates?.address], ['/tags/', '/dates/']);
  assert.deepEqual([...tagPages, ...datePages], []);
  assert.deepEqual(dates?.kind === 'dates' && dates.years, []);
});

function isosOf(links: readonly PeriodLink[]): readonly string[] {
  return links.map(({ date }) => date.iso);
}
