// The data of all pages, computed once per build in one pass over the texts.
import { textsOf } from './common.js';
import { feedsOf } from './feeds.js';

const PER_PAGE = 50;
const byApi = new WeakMap();
const indexesByApi = new WeakMap();

/** The stories, each with the item of its article and that of its translation, newest first. */
export function storiesOf(api) {
  if (byApi.has(api)) return byApi.get(api);
  const english = new Map();
  const stories = [];
  const all = api.getAll();
  for (const item of all) {
    if (item.data.lang === 'en') english.set(item.url.slice(4), item);
  }
  for (const item of all) {
    if (item.data.lang !== 'ar') continue;
    const id = item.url.slice(4);
    const en = english.get(id);
    const story = { id, day: item.date.toISOString().slice(0, 10), ar: item, en };
    stories.push(story);
    item.data.story = story;
    if (en) en.data.story = story;
  }
  stories.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
  const found = { stories, texts: textsOf(stories), feeds: feedsOf(stories) };
  byApi.set(api, found);
  return found;
}

/** The indexes of tags and dates. */
export function indexes(api) {
  if (indexesByApi.has(api)) return indexesByApi.get(api);
  const { stories } = storiesOf(api);
  const tags = group(stories, ({ ar }) => ar.data.topics).sort(
    (a, b) => b.stories.length - a.stories.length || (a.key < b.key ? -1 : 1),
  );
  const periods = group(stories, ({ day }) => [day.slice(0, 4), day.slice(0, 7), day]).sort(
    (a, b) => (a.key < b.key ? 1 : -1),
  );
  const byKey = new Map(periods.map((period) => [period.key, period]));
  for (const period of periods.toReversed()) {
    const whole = byKey.get(period.key.slice(0, -3));
    period.within = whole ? [...whole.within, whole] : [];
    period.parts = [];
    whole?.parts.push(period);
  }
  for (const length of [4, 7, 10]) {
    const peers = periods.filter(({ key }) => key.length === length);
    for (const [at, period] of peers.entries()) {
      period.newer = peers[at - 1];
      period.older = peers[at + 1];
    }
  }
  const found = {
    tags,
    tagPages: tags.flatMap((tag) => pagesOf(tag, `/tags/${tag.key}/`)),
    years: periods.filter(({ key }) => key.length === 4),
    datePages: periods.flatMap((period) =>
      pagesOf(period, `/dates/${period.key.replaceAll('-', '/')}/`, 'page-'),
    ),
  };
  indexesByApi.set(api, found);
  return found;
}

/** The story before and the one after, in one language. */
export function neighbours(stories, url) {
  const lang = url.slice(1, 3);
  let places = placesOf.get(stories)?.[lang];
  if (!places) {
    const items = stories.flatMap((story) => story[lang] ?? []);
    places = new Map(
      items.map((item, at) => [item.url, { newer: items[at - 1], older: items[at + 1] }]),
    );
    placesOf.set(stories, { ...placesOf.get(stories), [lang]: places });
  }
  return places.get(url);
}

const placesOf = new WeakMap();

function group(stories, keysOf) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      if (!groups.has(key)) groups.set(key, { key, stories: [], translated: 0 });
      const found = groups.get(key);
      found.stories.push(story);
      if (story.en) found.translated++;
    }
  }
  return [...groups.values()];
}

/** Eleventy paginates over one list, which contains an index once for each of its pages. */
function pagesOf(index, address, prefix = '') {
  const count = Math.ceil(index.stories.length / PER_PAGE);
  const hrefOf = (page) => (page === 1 ? address : `${address}${prefix}${page}/`);
  return Array.from({ length: count }, (_, at) => ({
    index,
    entries: index.stories.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    page: at + 1,
    pages: count,
    href: hrefOf(at + 1),
    newer: at > 0 ? hrefOf(at) : null,
    older: at + 1 < count ? hrefOf(at + 2) : null,
    links: Array.from({ length: count }, (_, other) => other + 1)
      .filter((page) => page === 1 || page === count || Math.abs(page - at - 1) <= 2)
      .map((page) => ({ page, href: hrefOf(page) })),
  }));
}
