import { absolute, address, href } from '../base/addresses.ts';
import { LANGUAGES, type Language, SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Lock } from '../permalinks/lock.ts';
import { paging, sharedPage } from './entries.ts';
import type { GonePage, MovedPage, TagPage } from './page.ts';

/** What the pages at former addresses need of a story. */
interface AddressedStory {
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

interface AddressedTag {
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly aliases?: readonly string[];
}

interface PublishedSite {
  readonly settings: Settings;
  readonly stories: readonly AddressedStory[];
  /** Every listed tag, in use or not. */
  readonly tags: readonly AddressedTag[];
  readonly lock: Lock;
}

/**
 * The pages that keep published addresses working. A former address of a story or tag leads to its
 * present one, the address of a withdrawn one says so, and a tag without stories keeps its index.
 */
export function planPermalinks(
  published: PublishedSite,
): readonly (MovedPage | GonePage | TagPage)[] {
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

function countByTag(stories: readonly AddressedStory[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { slug } of stories.flatMap(({ tags }) => tags)) {
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

function movedStory({ id, texts }: AddressedStory, settings: Settings): readonly MovedPage[] {
  const names = { ar: texts.ar.title, en: texts.en?.title ?? null };
  // A story that had a translation need not have one now.
  const both = texts.en ? address.both(id) : address.story(SOURCE, id);
  return texts.ar.aliases.flatMap(({ value: alias }) => [
    ...LANGUAGES.map((language) =>
      movedPage(address.story(language, alias), address.story(language, id), names, settings),
    ),
    movedPage(address.both(alias), both, names, settings),
  ]);
}

/** A former slug has as many numbered pages as the index of the tag has now. */
function movedTag(
  { slug, name, aliases = [] }: AddressedTag,
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

/** The tags that have no stories but were published: the lock records them, or they were renamed. */
export function idleTags<T extends AddressedTag>({
  stories,
  tags,
  lock,
}: Pick<PublishedSite, 'stories' | 'lock'> & { readonly tags: readonly T[] }): readonly T[] {
  const inUse = new Set(stories.flatMap((story) => story.tags.map(({ slug }) => slug)));
  return tags.filter(
    ({ slug, aliases = [] }) => !inUse.has(slug) && (lock.tags.has(slug) || aliases.length > 0),
  );
}

function idleTagPage({ slug, name }: AddressedTag, settings: Settings): TagPage {
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
  // On the development server a draft may have the address, or the alias, of what is gone.
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
