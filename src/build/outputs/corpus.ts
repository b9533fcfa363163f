import { address } from '../../archive/base/addresses.ts';
import { countAligned } from '../../archive/corpus/aligned-rows.ts';
import {
  CORPUS_FILE_NAMES,
  CORPUS_FILES,
  type CorpusFileName,
} from '../../archive/corpus/corpus-files.ts';
import { dataPage } from '../../archive/pages/data-page.ts';
import { hashOf } from '../cache/hash.ts';
import type { FileRange } from '../publish/write-ranges.ts';
import { CorpusSegments, type NewSegment, type Segment } from './corpus-segments.ts';
import type {
  ArchiveOutput,
  PartName,
  PlannedArchiveFile,
  SiteInputs,
  StoryParts,
} from './output.ts';
import type { PlannedStory } from './planned-story.ts';

/**
 * The files that hold the whole archive, and the page about them. The segments of unchanged stories
 * are copied from the previous site: a build makes only those of changed stories, and holds none of
 * them in memory.
 */
export const corpus: ArchiveOutput = {
  name: 'corpus',
  of: 'archive',
  plan: (site) => (site.withCorpus ? planCorpus(site) : [pageWithoutFiles(site)]),
  makePart: ({ story, tools: { settings, scratch } }): Segment => ({
    rows: countAligned(story),
    ranges: Object.fromEntries(
      CORPUS_FILE_NAMES.map((name) => [
        name,
        scratch.append(CORPUS_FILES[name].ofStory(story, settings)),
      ]),
    ) as Record<CorpusFileName, FileRange>,
  }),
};

function planCorpus(site: SiteInputs): readonly PlannedArchiveFile[] {
  const { settings, stories, hashes } = site;
  const inputsHash = hashOf([hashes.base, ...stories.map(({ ownHash }) => ownHash)].join('\n'));
  const segments = new CorpusSegments(site, inputsHash);
  const needs = (): readonly PartName[] => segments.missing().map(partName);
  let isRecorded = false;
  const newSegments = (parts: StoryParts): NewSegment => {
    const newSegment: NewSegment = (story) => parts.get(partName(story)) as Segment;
    if (!isRecorded) segments.record(newSegment);
    isRecorded = true;
    return newSegment;
  };
  return [
    ...CORPUS_FILE_NAMES.map(
      (name): PlannedArchiveFile => ({
        address: CORPUS_FILES[name].address,
        inputsHash,
        needs,
        from: { content: (parts) => (to) => segments.write(name, newSegments(parts), to) },
      }),
    ),
    {
      address: address.data(),
      // The page counts the aligned rows, which follow from the inputs of the segments.
      inputsHash: hashOf(`${hashes.kinds.data}\n${inputsHash}`),
      needs: () => (segments.recordedCounts() ? [] : needs()),
      from: {
        pageOf: (parts) =>
          dataPage(settings, segments.recordedCounts() ?? segments.counts(newSegments(parts))),
      },
    },
  ];
}

/** The page about the files of a site that leaves them out. */
function pageWithoutFiles({ settings, hashes }: SiteInputs): PlannedArchiveFile {
  return {
    address: address.data(),
    inputsHash: hashOf(`${hashes.kinds.data}\n`),
    from: { page: dataPage(settings, null) },
  };
}

function partName({ outline }: PlannedStory): PartName {
  return { output: corpus.name, story: outline.id, key: '' };
}
