import type { Language } from '../../archive/base/language.ts';
import { type FeedPlan, type FeedText, planFeeds, textKey } from '../../archive/feeds/feed-plan.ts';
import { feedAddresses, feedContent, prepareEntry } from '../../archive/feeds/feeds.ts';
import type { PreparedEntry } from '../../archive/feeds/prepared-entry.ts';
import { timestamps } from '../../archive/feeds/timestamp.ts';
import { idleTags } from '../../archive/pages/former-pages.ts';
import { hashOf } from '../cache/hash.ts';
import type { ArchiveOutput, PartName, PlannedArchiveFile } from './output.ts';

/** The feeds of the archive, of each language and of each tag, as Atom and JSON Feed. */
export const feeds: ArchiveOutput = {
  name: 'feeds',
  of: 'archive',
  plan({ archive, settings, stories, hashes }) {
    const ownHashes = new Map(stories.map(({ outline, ownHash }) => [outline.id, ownHash]));
    const timestamp = timestamps(settings.timeZone);
    return planFeeds(archive.stories, idleTags(archive)).flatMap((feed): PlannedArchiveFile[] => {
      const entries = feed.texts.map((text) => `${textKey(text)} ${ownHashes.get(text.story)}`);
      const feedHash = hashOf([hashes.base, JSON.stringify(feed.scope), ...entries].join('\n'));
      return feedAddresses(feed.scope).map(({ address, format }) => ({
        address,
        inputsHash: hashOf(address + feedHash),
        needs: () => feed.texts.map(entryName),
        from: {
          content: (parts) => {
            const entryOf = (text: FeedText) => parts.get(entryName(text)) as PreparedEntry;
            return feedContent(feed, format, entryOf, settings, timestamp);
          },
        },
      }));
    });
  },
  makePart: ({ texts, shown, tools }, language): PreparedEntry =>
    prepareEntry(texts, language as Language, shown, tools.timestamp),
};

function entryName({ story, language }: FeedPlan['texts'][number]): PartName {
  return { output: feeds.name, story, key: language };
}
