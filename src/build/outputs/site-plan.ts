import type { Archive } from '../../archive/archive.ts';
import { outputFile } from '../../archive/base/addresses.ts';
import type { Settings } from '../../archive/base/settings.ts';
import type { Entry, IndexPage } from '../../archive/pages/page.ts';
import { planIndexes } from '../../archive/pages/pages.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { type Fingerprint, fingerprint } from '../cache/hashes.ts';
import { planProgramTexts } from './agent-texts.ts';
import type { CommonFingerprints } from './common.ts';
import { type CorpusPlan, corpusFiles, dataPageFile, planCorpus } from './corpus.ts';
import { feedFilePlans } from './feeds.ts';
import { planImages } from './images.ts';
import type { PlannedFile } from './planned-file.ts';
import { type PlannedStory, planStories, storyFiles, type Versions } from './stories.ts';

/** All that there is to publish. */
export interface SitePlan {
  readonly settings: Settings;
  readonly stories: readonly PlannedStory[];
  /** Nothing where it is left out. */
  readonly corpus: CorpusPlan | undefined;
  readonly files: readonly PlannedFile[];
}

/**
 * Plans a site from the outlines of its stories.
 *
 * @param withCorpus whether it has the files of the whole archive, which take long to write
 */
export function planSite(
  archive: Archive<StoryOutline>,
  versionOf: Versions,
  common: CommonFingerprints,
  withCorpus: boolean,
): SitePlan {
  const indexes = planIndexes(archive);
  const stories = planStories(archive, versionOf);
  const corpus = withCorpus ? planCorpus(stories, common) : undefined;
  const files = [
    ...indexes.map((page) => plannedIndex(page, common.kinds[page.kind])),
    ...stories.flatMap((story) => storyFiles(story, common)),
    ...planImages(archive, versionOf),
    ...feedFilePlans(archive, stories, common),
    ...planProgramTexts(archive, indexes),
    ...(corpus ? corpusFiles(corpus) : []),
    dataPageFile(corpus, common),
  ];
  return { settings: archive.settings, stories, corpus, files };
}

function plannedIndex(page: IndexPage, kind: Fingerprint): PlannedFile {
  const { entries = [], ...rest } = page as IndexPage & { entries?: readonly Entry[] };
  const data = [kind, JSON.stringify(rest), ...entries.map(entryFingerprint)].join('\n');
  return { path: outputFile(page.address), made: fingerprint(data), from: { page } };
}

const entryFingerprints = new WeakMap<Entry, Fingerprint>();

/** An entry stands on several indexes; what it says is taken in once. */
function entryFingerprint(entry: Entry): Fingerprint {
  const known = entryFingerprints.get(entry);
  if (known !== undefined) return known;
  const made = fingerprint(JSON.stringify(entry));
  entryFingerprints.set(entry, made);
  return made;
}
