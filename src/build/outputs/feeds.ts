import type { Archive } from '../../archive/archive.ts';
import { outputFile } from '../../archive/base/addresses.ts';
import { planFeeds, textKey } from '../../archive/feeds/feed-plan.ts';
import { feedAddresses } from '../../archive/feeds/feeds.ts';
import { idleTags } from '../../archive/pages/former-pages.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { fingerprint } from '../cache/hashes.ts';
import type { CommonFingerprints } from './common.ts';
import type { PlannedFile } from './planned-file.ts';
import type { PlannedStory } from './stories.ts';

/** The files of every feed. What stands for a story stands for its entries. */
export function feedFilePlans(
  archive: Archive<StoryOutline>,
  stories: readonly PlannedStory[],
  { texts: common }: CommonFingerprints,
): readonly PlannedFile[] {
  const ownOf = new Map(stories.map(({ outline, own }) => [outline.id, own]));
  return planFeeds(archive.stories, idleTags(archive)).flatMap((feed): PlannedFile[] => {
    const entries = feed.texts.map((text) => `${textKey(text)} ${ownOf.get(text.story)}`);
    const made = fingerprint([common, JSON.stringify(feed.scope), ...entries].join('\n'));
    return feedAddresses(feed.scope).map(({ address }) => ({
      path: outputFile(address),
      made: fingerprint(address + made),
      from: { feed },
    }));
  });
}
