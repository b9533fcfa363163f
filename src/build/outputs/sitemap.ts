import { groupByDate, groupByTag } from '../../archive/pages/indexes.ts';
import { sitemapFiles } from '../../archive/sitemap/sitemap.ts';
import { sitemapPages } from '../../archive/sitemap/sitemap-pages.ts';
import type { Archive } from '../../archive/story/archive.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import { hashOf } from '../cache/hash.ts';
import type { ArchiveOutput } from './output.ts';

/**
 * The sitemap, in one or several files: how many is known only when they are made, and cached until
 * something that a sitemap lists changes.
 */
export const sitemap: ArchiveOutput = {
  name: 'sitemap',
  of: 'archive',
  plan({ archive, hashes, kept }) {
    const inputsHash = hashOf([hashes.base, ...archive.stories.map(listedOf)].join('\n'));
    let contents: ReadonlyMap<string, string> | undefined;
    const contentsOf = (): ReadonlyMap<string, string> => {
      contents ??= makeSitemap(archive);
      return contents;
    };
    let addresses = readChecksummed(kept.sitemap, inputsHash) as readonly string[] | undefined;
    if (!addresses) {
      addresses = [...contentsOf().keys()];
      writeChecksummed(kept.sitemap, inputsHash, addresses);
    }
    return addresses.map((address) => ({
      address,
      inputsHash: hashOf(inputsHash + address),
      from: { content: () => contentsOf().get(address) ?? '' },
    }));
  },
};

/** Everything about a story that the sitemap, or the indexes listed in it, depend on. */
function listedOf({ id, date, tags, texts: { ar, en } }: StoryOutline): string {
  const dates = [date.iso, ar.updated?.iso, en && (en.translated?.iso ?? 'translated')];
  return [id, ...dates, ...tags.map(({ slug }) => slug)].join(' ');
}

/** The contents of its files, by their addresses. */
function makeSitemap({ stories, settings }: Archive<StoryOutline>): ReadonlyMap<string, string> {
  const indexes = { tags: groupByTag(stories), dates: groupByDate(stories) };
  const files = sitemapFiles(sitemapPages(stories, indexes, settings), settings);
  return new Map(files.map(({ address, content }) => [address, content]));
}
