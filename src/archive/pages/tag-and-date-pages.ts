import { address, href } from '../base/addresses.ts';
import { dateOf, periodsOf } from '../base/archive-date.ts';
import type { Archive } from '../story/archive.ts';
import type { StoryOutline } from '../story/story.ts';
import { countStories, paginate, paging, periodLink, sharedPage, tagLink } from './entries.ts';
import type { DateGroup, TagGroup } from './indexes.ts';
import type { DatePage, DatesPage, Entry, Listing, PeriodLink, TagPage, TagsPage } from './page.ts';

type EntryOf = (story: StoryOutline) => Entry;

/** The list of all tags, then the index of each. */
export function planTags(
  { settings, stories }: Archive<StoryOutline>,
  groups: readonly TagGroup[],
  entryOf: EntryOf,
): readonly (TagsPage | TagPage)[] {
  const shared = sharedPage(settings);
  const index: TagsPage = {
    kind: 'tags',
    ...shared,
    address: address.tags(),
    tags: groups.map((group) => tagLink(group, settings)),
    counts: countStories(stories),
  };
  const pages = groups.flatMap(({ tag, stories: filed }) => {
    const addressOf = (page: number): string => address.tag(tag.slug, page);
    return listings(filed, addressOf, entryOf, settings).map(
      (listing): TagPage => ({
        kind: 'tag',
        ...shared,
        ...listing,
        slug: tag.slug,
        name: tag.name,
      }),
    );
  });
  return [index, ...pages];
}

/** The list of all dates, then the index of each year, month and day. */
export function planDates(
  { settings, stories }: Archive<StoryOutline>,
  groups: readonly DateGroup[],
  entryOf: EntryOf,
): readonly (DatesPage | DatePage)[] {
  const shared = sharedPage(settings);
  const ofLength = new Map(
    [4, 7, 10].map((length) => [length, groups.filter(({ period }) => period.length === length)]),
  );
  const partsOf = Map.groupBy(groups, ({ period }) => period.split('-').slice(0, -1).join('-'));
  const linkOf = new Map(groups.map((group) => [group.period, periodLink(group, settings)]));
  const links = (periods: readonly (string | undefined)[]): readonly PeriodLink[] =>
    periods.flatMap((period) => (period && linkOf.get(period)) || []);
  const partLinks = (period: string): readonly PeriodLink[] =>
    links((partsOf.get(period) ?? []).map((part) => part.period).toReversed());
  const index: DatesPage = {
    kind: 'dates',
    ...shared,
    address: address.dates(),
    years: (ofLength.get(4) ?? []).flatMap(({ period }) =>
      links([period]).map((year) => ({ ...year, months: partLinks(period) })),
    ),
    counts: countStories(stories),
  };
  const pages = [...ofLength.values()].flatMap((peers) =>
    peers.flatMap(({ period, stories: dated }, at) => {
      const addressOf = (page: number): string => address.date(period, page);
      const date = dateOf(period);
      const frame = {
        kind: 'date',
        ...shared,
        date,
        within: links(periodsOf(date).slice(0, -1)),
        parts: partLinks(period),
        newer: links([peers[at - 1]?.period])[0] ?? null,
        older: links([peers[at + 1]?.period])[0] ?? null,
      } as const;
      return listings(dated, addressOf, entryOf, settings).map(
        (listing): DatePage => ({ ...frame, ...listing }),
      );
    }),
  );
  return [index, ...pages];
}

/** What the numbered pages of an index show, with the address of each. */
function listings(
  stories: readonly StoryOutline[],
  addressOf: (page: number) => string,
  entryOf: EntryOf,
  settings: Archive['settings'],
): readonly (Listing & { readonly address: string })[] {
  const counts = countStories(stories);
  const pages = paginate(stories, settings.storiesPerPage);
  return pages.map((some, index) => ({
    address: addressOf(index + 1),
    entries: some.map(entryOf),
    counts,
    paging: paging(index + 1, pages.length, (page) => href(settings, addressOf(page))),
  }));
}
