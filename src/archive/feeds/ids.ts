import type { Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { StoryTexts } from '../story/story.ts';

/**
 * The id of a text in feeds, a tag URI (RFC 4151). It survives a move of the archive and a new name
 * of the story: a renamed story keeps the id made from its first name, which is the first of its
 * `aliases`, since editors append to that list.
 */
export function entryId(
  { id, texts }: { readonly id: string; readonly texts: Pick<StoryTexts['texts'], 'ar'> },
  language: Language,
  { authority }: Pick<Settings, 'authority'>,
): string {
  return `tag:${authority}:${language}/${texts.ar.aliases[0]?.value ?? id}`;
}

/** The id of a feed, a tag URI (RFC 4151) made from the first address that the feed had. */
export function feedId(firstAddress: string, { authority }: Pick<Settings, 'authority'>): string {
  return `tag:${authority}:${firstAddress}`;
}
