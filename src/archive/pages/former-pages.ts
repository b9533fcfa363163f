import { absolute, address, href } from '../base/addresses.ts';
import { LANGUAGES, type Language, SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Lock } from '../permalinks/lock.ts';
import { paging, sharedPage } from './entries.ts';
import type { GonePage, MovedPage, TagPage } from './page.ts';

/** What the pages of old addresses have to know of a story. */
interface PlacedStory {
  readonly id: string;
  readonly tags: readonly { readonly slug: string }[];
  readonly texts: {
    readonly [SOURCE]: {
      readonly title: string;
      readonly aliases: readonly { readonly value: string }[];
    };
    readonly [TARGET]?: { readonly title: string };
  };
}

interface PlacedTag {
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly aliases?: readonly string[];
}

interface PublishedSite {
  readonly settings: Settings;
  readonly stories: readonly PlacedStory[];
  /** All that are listed, in use or not. */
  readonly tags: readonly PlacedTag[];
  readonly lock: Lock;
}

/**
 * The pages of addresses that were published once: those of a story or tag that has another name
 * now lead there; those of one that is gone say so; that of a tag without stories stays.
 */
export function planPermalinks(published: PublishedSite): readonly (MovedPage | GonePage | TagPage)[] {
  const counts = countByTag(published.stories);
  return [
    ...published.stories.flatMap((story) => movedStory(story, published.settings)),
    ...published.tags.flatMap((tag) =>
      movedTag(tag, counts.get(tag.slug) ?? 0, published.settings),
    ),
    ...idleTags(published).map((tag) => idleTagPage(tag, published.settings)),
    ...gonePages(published),
  ];
}

function countByTag(stories: readonly PlacedStory[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { slug } of stories.flatMap(({ tags }) => tags)) {
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

function movedStory({ id, texts }: PlacedStory, settings: Settings): readonly MovedPage[] {
  const names = { ar: texts.ar.title, en: texts.en?.title ?? null };
  // What was side by side before need not be now.
  const both = texts.en ? address.both(id) : address.story(SOURCE, id);
  return texts.ar.aliases.flatMap(({ value: alias }) => [
    ...LANGUAGES.map((language) =>
      movedPage(address.story(language, alias), address.story(language, id), names, settings),
    ),
    movedPage(address.both(alias), both, names, settings),
  ]);
}

/** An old slug has as many numbered pages as the index of the tag has now. */
function movedTag(
  { slug, name, aliases = [] }: PlacedTag,
  stories: number,
  settings: Settings,
): readonly MovedPage[] {
  const pages = Math.max(1, Math.ceil(stories / settings.storiesPerPage));
  return aliases.flatMap((alias) =>
    Array.from({ length: pages }, (_, index) =>
      movedPage(address.tag(alias, index + 1), address.tag(slug, index + 1), name, settings),
    ),
  );
}

function movedPage(
  from: string,
  to: string,
  names: MovedPage['names'],
  settings: Settings,
): MovedPage {
  return {
    kind: 'moved',
    ...sharedPage(settings),
    listsStories: false,
    address: from,
    href: href(settings, to),
    canonical: absolute(settings, to),
    names,
  };
}

/** The tags that were recorded, or have been renamed, and that no story has any more. */
export function idleTags<T extends PlacedTag>({
  stories,
  tags,
  lock,
}: Pick<PublishedSite, 'stories' | 'lock'> & { readonly tags: readonly T[] }): readonly T[] {
  const inUse = new Set(stories.flatMap((story) => story.tags.map(({ slug }) => slug)));
  return tags.filter(
    ({ slug, aliases = [] }) => !inUse.has(slug) && (lock.tags.has(slug) || aliases.length > 0),
  );
}

function idleTagPage({ slug, name }: PlacedTag, settings: Settings): TagPage {
  const hrefOf = (page: number): string => href(settings, address.tag(slug, page));
  const frame = {
    kind: 'tag',
    ...sharedPage(settings),
    address: address.tag(slug),
    slug,
    name,
  } as const;
  const counts = { stories: 0, translated: 0 };
  return { ...frame, entries: [], counts, paging: paging(1, 1, hrefOf) };
}

function gonePages({ lock, stories, settings }: PublishedSite): readonly GonePage[] {
  // The development server may show a draft of what is gone, or of what that is to become.
  const ids = new Set(
    stories.flatMap(({ id, texts }) => [id, ...texts.ar.aliases.map(({ value }) => value)]),
  );
  const gone = (what: GonePage['what'], name: string | null, reason: string, where: string) => ({
    kind: 'gone' as const,
    ...sharedPage(settings),
    listsStories: false,
    address: where,
    what,
    name,
    reason,
  });
  const ofStories = [...lock.stories.values()].flatMap(({ id, gone: reason }) => {
    if (reason === null || ids.has(id)) return [];
    const addresses = [...LANGUAGES.map((one) => address.story(one, id)), address.both(id)];
    return addresses.map((where) => gone('story', null, reason, where));
  });
  const ofTags = [...lock.tags.values()].flatMap(({ slug, name, gone: reason }) =>
    reason === null ? [] : [gone('tag', name, reason, address.tag(slug))],
  );
  return [...ofStories, ...ofTags];
}
