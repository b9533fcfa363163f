import { FEED_FORMATS, type FeedFormat } from '../base/addresses.ts';
import type { Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { SettingsAndImages } from '../pages/page-blocks.ts';
import type { StoryTexts } from '../story/story.ts';
import { atomEntry, atomFeed } from './atom.ts';
import { feedEntry } from './feed-entry.ts';
import { type FeedScope, feedAddress, feedFrame, formerAddresses } from './feed-frame.ts';
import type { FeedPlan, FeedText } from './feed-plan.ts';
import { jsonFeed, jsonItem } from './json-feed.ts';
import type { PreparedEntry } from './prepared-entry.ts';
import type { Timestamp } from './timestamp.ts';

/** Writes the entry of a text, once for all the feeds that have it; throws as `feedEntry` does. */
export function prepareEntry(
  story: StoryTexts,
  language: Language,
  archive: SettingsAndImages,
  timestamp: Timestamp,
): PreparedEntry {
  const entry = feedEntry(story, language, archive, timestamp);
  return { atom: atomEntry(entry), json: jsonItem(entry) };
}

/** Every address that a feed has or had, in both formats, as paths below the path prefix. */
export function feedAddresses(
  scope: FeedScope,
): readonly { readonly address: string; readonly format: FeedFormat }[] {
  return FEED_FORMATS.flatMap((format) =>
    [feedAddress(scope, format), ...formerAddresses(scope, format)].map((address) => ({
      address,
      format,
    })),
  );
}

/** Joins prepared entries into a feed in one format. */
export function feedContent(
  { scope, texts }: FeedPlan,
  format: FeedFormat,
  entryOf: (text: FeedText) => PreparedEntry,
  settings: Settings,
  timestamp: Timestamp,
): string {
  const [newest] = texts;
  const frame = feedFrame(scope, settings, newest ? timestamp(newest.changed) : null);
  return WRITE[format](frame, texts.map(entryOf));
}

const WRITE = { xml: atomFeed, json: jsonFeed } as const satisfies Record<FeedFormat, unknown>;
