import type { Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { StoryTexts } from '../story/story.ts';

/**
 * The id of a text in feeds, a tag URI (RFC 4151). It outlives the address of the archive, and of
 * the story: one that was renamed keeps the id that its first name gave it, which is the first of
 * its `aliases` (each further one is written behind).
 */
export function entryId(
  { id, texts }: { readonly id: string; readonly texts: Pick<StoryTexts['texts'], 'ar'> },
  language: Language,
  { authority }: Pick<Settings, 'authority'>,
): string {
  return `tag:${authority}:${language}/${texts.ar.aliases[0]?.value ?? id}`;
}

/** The id of a feed, by the first address that it had. */
export function feedId(firstAddress: string, { authority }: Pick<Settings, 'authority'>): string {
  return `tag:${authority}:${firstAddress}`;
}
