import { absolute, address } from '../base/addresses.ts';
import { COUNTERPART, type Language, SOURCE } from '../base/language.ts';
import type { SettingsAndImages } from '../pages/page-blocks.ts';
import type { StoryTexts } from '../story/story.ts';
import { entryHtml } from './entry-html.ts';
import { entryId } from './ids.ts';
import { lastChange } from './text-dates.ts';
import type { Timestamp } from './timestamp.ts';

/** A text of a story in a feed. All URLs are absolute. */
export interface FeedEntry {
  /** The same in every feed that has the entry; see ids.ts. */
  readonly id: string;
  /** The id of the story. */
  readonly story: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string | null;
  /** The whole text, from `entryHtml`. */
  readonly html: string;
  /** The date of the story and that of the text's last change, as RFC 3339 timestamps. */
  readonly published: string;
  readonly updated: string;
  readonly url: string;
  readonly markdownUrl: string;
  readonly counterpart: Counterpart | null;
  readonly author: string | null;
  readonly translator: string | null;
  /** Who first reported the story. */
  readonly source: { readonly name: string; readonly url: string | null } | null;
  /** With their names in the language of the text. */
  readonly tags: readonly { readonly slug: string; readonly name: string }[];
  /** The URL of the list of tags, which the slugs are relative to (`scheme` in RFC 4287). */
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
 * Makes the entry of a text.
 *
 * @param timestamp from `timestamps`, made once for all entries
 * @throws where the story has no text in the language
 */
export function feedEntry(
  story: StoryTexts,
  language: Language,
  archive: SettingsAndImages,
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
  { settings }: SettingsAndImages,
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
