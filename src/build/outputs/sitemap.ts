import type { Archive } from '../../archive/archive.ts';
import { outputFile } from '../../archive/base/addresses.ts';
import { groupByDate, groupByTag } from '../../archive/pages/indexes.ts';
import { sitemapFiles } from '../../archive/sitemap/sitemap.ts';
import { sitemapPages } from '../../archive/sitemap/sitemap-pages.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { readSealed, writeSealed } from '../cache/checksummed-file.ts';
import { fingerprint } from '../cache/hashes.ts';
import type { CommonFingerprints } from './common.ts';
import type { PlannedFile } from './planned-file.ts';

/**
 * Plans the sitemap. How many files it has is known only when it is made, and kept until something
 * changes that it tells of.
 *
 * @param known the file in which it is kept
 */
export function planSitemap(
  archive: Archive<StoryOutline>,
  { texts: common }: CommonFingerprints,
  known: string,
): readonly PlannedFile[] {
  const made = fingerprint([common, ...archive.stories.map(toldOf)].join('\n'));
  let contents: ReadonlyMap<string, string> | undefined;
  const contentsOf = (): ReadonlyMap<string, string> => {
    contents ??= makeSitemap(archive);
    return contents;
  };
  let paths = readSealed(known, made) as readonly string[] | undefined;
  if (!paths) {
    paths = [...contentsOf().keys()];
    writeSealed(known, made, paths);
  }
  return paths.map((path) => ({
    path,
    made: fingerprint(made + path),
    from: { content: async () => contentsOf().get(path) ?? '' },
  }));
}

/** All that the sitemap tells of a story, or that its indexes follow from. */
function toldOf({ id, date, tags, texts: { ar, en } }: StoryOutline): string {
  const dates = [date.iso, ar.updated?.iso, en && (en.translated?.iso ?? 'translated')];
  return [id, ...dates, ...tags.map(({ slug }) => slug)].join(' ');
}

/** Its files, by their paths. */
function makeSitemap({ stories, settings }: Archive<StoryOutline>): ReadonlyMap<string, string> {
  const indexes = { tags: groupByTag(stories), dates: groupByDate(stories) };
  const files = sitemapFiles(sitemapPages(stories, indexes, settings), settings);
  return new Map(files.map(({ address, content }) => [outputFile(address), content]));
}
