import { absolute, address } from '../base/addresses.ts';
import { COUNTERPART, type Language, SOURCE } from '../base/language.ts';
import type { Shown } from '../pages/page-blocks.ts';
import type { StoryTexts } from '../story/story.ts';
import { entryHtml } from './entry-html.ts';
import { entryId } from './ids.ts';
import { lastChange } from './text-dates.ts';
import type { Timestamp } from './timestamp.ts';

/** A text of a story in a feed. Every address in it is whole. */
export interface FeedEntry {
  /** See ids.ts. The same in every feed that has the entry. */
  readonly id: string;
  readonly story: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string | null;
  /** The whole text; see entry-html.ts. */
  readonly html: string;
  /** RFC 3339: the date of the story, and when the words of this text last changed. */
  readonly published: string;
  readonly updated: string;
  readonly url: string;
  readonly markdownUrl: string;
  readonly counterpart: Counterpart | null;
  readonly author: string | null;
  readonly translator: string | null;
  /** Who first reported the story. */
  readonly source: { readonly name: string; readonly url: string | null } | null;
  /** Each with its name in the language of the text. */
  readonly tags: readonly { readonly slug: string; readonly name: string }[];
  /** The index of tags, which their slugs are relative to. */
  readonly tagsUrl: string;
}

/** The same story in the other language. */
export interface Counterpart {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly url: string;
}

/**
 * Makes the entry of a text that there is.
 *
 * @param timestamp of the archive's time zone (timestamp.ts), made once for all entries
 */
export function feedEntry(
  story: StoryTexts,
  language: Language,
  archive: Shown,
  timestamp: Timestamp,
): FeedEntry {
  const { settings } = archive;
  const { ar, en } = story.texts;
  const text = language === SOURCE ? ar : en;
  if (!text) throw new Error(`${story.id} has no text in the language ${language}`);
  return {
    id: entryId(story, language, settings),
    story: story.id,
    language,
    title: text.title,
    summary: text.summary ?? null,
    html: entryHtml(story, text, archive),
    published: timestamp(story.date),
    updated: timestamp(lastChange(story, language)),
    url: absolute(settings, address.story(language, story.id)),
    markdownUrl: absolute(settings, address.markdown(language, story.id)),
    counterpart: counterpartOf(story, COUNTERPART[language], archive),
    author: ar.author ?? null,
    translator: language === SOURCE ? null : (en?.translator ?? null),
    source: ar.source ? { name: ar.source.name, url: ar.source.url ?? null } : null,
    tags: story.tags.map(({ slug, name }) => ({ slug, name: name[language] })),
    tagsUrl: absolute(settings, address.tags()),
  };
}

function counterpartOf(
  story: StoryTexts,
  language: Language,
  { settings }: Shown,
): Counterpart | null {
  const text = story.texts[language];
  return text
    ? {
        id: entryId(story, language, settings),
        language,
        title: text.title,
        url: absolute(settings, address.story(language, story.id)),
      }
    : null;
}
