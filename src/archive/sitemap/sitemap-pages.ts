import { address } from '../base/addresses.ts';
import { LANGUAGES, SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { DatedStory } from '../feeds/text-dates.ts';
import { type Alternate, versionsOfFront, versionsOfStory } from '../metadata/alternates.ts';

/** A page in the sitemap. */
export interface SitemapPage {
  /** A path below the path prefix. */
  readonly address: string;
  /** The day of its last change, as YYYY-MM-DD; null where no date of the content has a day. */
  readonly changed: string | null;
  readonly alternates: readonly Alternate[];
}

/** What the sitemap needs of a story. Every `StoryOutline` has it. */
export interface SitemapStory extends DatedStory {
  readonly id: string;
}

/** An index with numbered pages. */
interface Index {
  readonly addressOf: (page: number) => string;
  readonly stories: readonly SitemapStory[];
}

/** The indexes of tags and of periods, each with its stories. */
export interface Indexes {
  readonly tags: readonly {
    readonly tag: { readonly slug: string };
    readonly stories: readonly SitemapStory[];
  }[];
  readonly dates: readonly { readonly period: string; readonly stories: readonly SitemapStory[] }[];
}

/**
 * Every page with content to find: front pages, stories in each language and in both, and all
 * numbered pages of the indexes. Leaves out notices of missing translations, former addresses and
 * the page for what is not found.
 */
export function sitemapPages(
  stories: readonly SitemapStory[],
  { tags, dates }: Indexes,
  settings: Settings,
): readonly SitemapPage[] {
  const changed = lastDayOf(stories);
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
  const changed = lastDayOf([story]);
  const article = address.story(SOURCE, id);
  if (!texts.en) return [{ address: article, changed, alternates: [] }];
  const alternates = versionsOfStory(id, settings);
  const addresses = [article, address.story(TARGET, id), address.both(id)];
  return addresses.map((one) => ({ address: one, changed, alternates }));
}

/** All pages of an index change together, since a new story shifts the others along. */
function indexPages({ addressOf, stories }: Index, size: number): readonly SitemapPage[] {
  const changed = lastDayOf(stories);
  return Array.from({ length: Math.max(1, Math.ceil(stories.length / size)) }, (_, page) => ({
    address: addressOf(page + 1),
    changed,
    alternates: [],
  }));
}

/**
 * The last day on which any of the stories was written, updated or translated: each of these
 * changes all their pages. Dates without a day are skipped: the schema of sitemaps allows none.
 */
function lastDayOf(stories: readonly SitemapStory[]): string | null {
  let last = '';
  for (const { date, texts } of stories) {
    for (const one of [date, texts.ar.updated, texts.en?.translated]) {
      if (one?.day !== undefined && one.iso > last) last = one.iso;
    }
  }
  return last === '' ? null : last;
}
