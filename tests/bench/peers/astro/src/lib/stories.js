// The data of all pages, computed once per build and kept by the module.
import { getCollection } from 'astro:content';
import { feedsOf } from './feeds.js';

const PER_PAGE = 50;

let found;

/** The stories, each with the entry of its article and that of its translation, newest first. */
export function getStories() {
  found ??= readStories();
  return found;
}

async function readStories() {
  const [arabic, english] = await Promise.all([getCollection('ar'), getCollection('en')]);
  const translations = new Map(english.map((entry) => [entry.id, entry]));
  const stories = arabic.map((ar) => ({
    id: ar.id,
    day: ar.data.date,
    ar,
    en: translations.get(ar.id),
  }));
  stories.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
  return stories;
}

let planned;

/** A path for each feed. */
export async function feedPaths() {
  planned ??= feedsOf(await getStories());
  return planned.map((feed) => ({
    params: { scope: feed.address.slice(1, -1) || undefined },
    props: { feed },
  }));
}

let indexed;

/** The indexes of tags and dates. */
export function getIndexes() {
  indexed ??= getStories().then(makeIndexes);
  return indexed;
}

function makeIndexes(stories) {
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
  return {
    tags,
    tagPages: tags.flatMap((tag) => pagesOf(tag, `/tags/${tag.key}/`)),
    years: periods.filter(({ key }) => key.length === 4),
    datePages: periods.flatMap((period) => pagesOf(period, periodHref(period), 'page-')),
  };
}

export function periodHref({ key }) {
  return `/dates/${key.replaceAll('-', '/')}/`;
}

const known = new Map();

/** 2024, 2024-03 or 2024-03-05 in words. */
export function inWords(period, months) {
  const key = `${period} ${months[0]}`;
  if (!known.has(key)) {
    const [year, month, day] = period.split('-');
    known.set(
      key,
      [day && Number(day), month && months[month - 1], year].filter(Boolean).join(' '),
    );
  }
  return known.get(key);
}

function group(stories, keysOf) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      if (!groups.has(key)) groups.set(key, { key, stories: [], translated: 0 });
      const one = groups.get(key);
      one.stories.push(story);
      if (story.en) one.translated++;
    }
  }
  return [...groups.values()];
}

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
