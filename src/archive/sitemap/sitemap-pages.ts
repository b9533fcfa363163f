import { address } from '../base/addresses.ts';
import { LANGUAGES, SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { DatedStory } from '../feeds/text-dates.ts';
import { type Alternate, versionsOfFront, versionsOfStory } from '../metadata/alternates.ts';

/** A page that search engines are to know. */
export interface SitemapPage {
  /** Below the path prefix. */
  readonly address: string;
  /** The day of its last change, as YYYY-MM-DD; null where the content does not say. */
  readonly changed: string | null;
  readonly alternates: readonly Alternate[];
}

/** What the sitemap has to know of a story; a whole story is one, too. */
export interface SitemapStory extends DatedStory {
  readonly id: string;
}

/** An index, whose pages are numbered. */
interface Index {
  readonly addressOf: (page: number) => string;
  readonly stories: readonly SitemapStory[];
}

/** What the archive shows in its indexes: tags and periods, each with its stories. */
export interface Indexes {
  readonly tags: readonly {
    readonly tag: { readonly slug: string };
    readonly stories: readonly SitemapStory[];
  }[];
  readonly dates: readonly { readonly period: string; readonly stories: readonly SitemapStory[] }[];
}

/**
 * Every page that has something to read: front pages, stories in each language and in both, and
 * indexes with all their numbered pages. Notices of missing translations, old addresses and the
 * page of what is not found are left out.
 */
export function sitemapPages(
  stories: readonly SitemapStory[],
  { tags, dates }: Indexes,
  settings: Settings,
): readonly SitemapPage[] {
  const changed = dayOfLast(stories);
  const fronts = [address.home(), ...LANGUAGES.map(address.front)];
  const versions = versionsOfFront(settings);
  const lists = [address.tags(), address.dates(), address.data()];
  const indexes = [
    ...tags.map(({ tag, stories }): Index => {
      return { addressOf: (page) => address.tag(tag.slug, page), stories };
    }),
    ...dates.map(({ period, stories }): Index => {
      return { addressOf: (page) => address.date(period, page), stories };
    }),
  ];
  return [
    ...fronts.map((front) => ({ address: front, changed, alternates: versions })),
    ...stories.flatMap((story) => storyPages(story, settings)),
    ...lists.map((list) => ({ address: list, changed, alternates: [] })),
    ...indexes.flatMap((index) => indexPages(index, settings.storiesPerPage)),
  ];
}

function storyPages(story: SitemapStory, settings: Settings): readonly SitemapPage[] {
  const { id, texts } = story;
  const changed = dayOfLast([story]);
  const article = address.story(SOURCE, id);
  if (!texts.en) return [{ address: article, changed, alternates: [] }];
  const alternates = versionsOfStory(id, settings);
  const addresses = [article, address.story(TARGET, id), address.both(id)];
  return addresses.map((one) => ({ address: one, changed, alternates }));
}

/** A new story moves the others on through all the pages of an index: they change together. */
function indexPages({ addressOf, stories }: Index, size: number): readonly SitemapPage[] {
  const changed = dayOfLast(stories);
  return Array.from({ length: Math.max(1, Math.ceil(stories.length / size)) }, (_, page) => ({
    address: addressOf(page + 1),
    changed,
    alternates: [],
  }));
}

/**
 * The last day on which any of the stories was written, updated or translated: each of these
 * changes all its pages. A date of which the day is not known cannot be said in a sitemap.
 */
function dayOfLast(stories: readonly SitemapStory[]): string | null {
  let last = '';
  for (const { date, texts } of stories) {
    for (const one of [date, texts.ar.updated, texts.en?.translated]) {
      if (one?.day !== undefined && one.iso > last) last = one.iso;
    }
  }
  return last === '' ? null : last;
}
