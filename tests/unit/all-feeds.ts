import { LANGUAGES } from '../../src/archive/base/language.ts';
import type { TextFile } from '../../src/archive/base/text-file.ts';
import { type FeedText, planFeeds, textKey } from '../../src/archive/feeds/feed-plan.ts';
import { feedAddresses, feedContent, prepareEntry } from '../../src/archive/feeds/feeds.ts';
import type { PreparedEntry } from '../../src/archive/feeds/prepared-entry.ts';
import { timestamps } from '../../src/archive/feeds/timestamp.ts';
import type { Archive } from '../../src/archive/story/archive.ts';
import type { Tag } from '../../src/archive/story/tags.ts';

/** All feeds of an archive whose stories are all in memory. */
export function allFeeds(
  archive: Pick<Archive, 'images' | 'settings' | 'stories'>,
  idleTags: readonly Tag[] = [],
): readonly TextFile[] {
  const { settings, stories } = archive;
  const timestamp = timestamps(settings.timeZone);
  const plans = planFeeds(stories, idleTags);
  const wanted = new Set(plans.flatMap(({ texts }) => texts.map(textKey)));
  const prepared = new Map<string, PreparedEntry>();
  for (const story of stories) {
    for (const language of LANGUAGES) {
      const key = textKey({ story: story.id, language });
      if (wanted.has(key)) prepared.set(key, prepareEntry(story, language, archive, timestamp));
    }
  }
  const entryOf = (text: FeedText): PreparedEntry => {
    const entry = prepared.get(textKey(text));
    if (!entry) throw new Error(`The entry of ${textKey(text)} was not prepared.`);
    return entry;
  };
  return plans.flatMap((plan) =>
    feedAddresses(plan.scope).map(({ address, format }) => ({
      address,
      content: feedContent(plan, format, entryOf, settings, timestamp),
    })),
  );
}
