import { outputFile } from '../../archive/base/addresses.ts';
import type { CorpusCounts } from '../../archive/corpus/aligned-rows.ts';
import {
  CORPUS_FILE_NAMES,
  CORPUS_FILES,
  type CorpusFileName,
} from '../../archive/corpus/corpus-files.ts';
import type { Hash } from '../cache/hash.ts';
import { type FileRange, writeRanges } from '../publish/write-ranges.ts';
import { type CorpusRecord, CorpusRecords } from './corpus-record.ts';
import type { SiteInputs } from './output.ts';
import type { PlannedStory } from './planned-story.ts';

/** What a story adds to the corpus: a range of bytes for each corpus file. */
export interface Segment {
  readonly ranges: Readonly<Record<CorpusFileName, FileRange>>;
  /** The number of the story's aligned rows. */
  readonly rows: number;
}

/** Looks up the segment of a story that was made in this build. */
export type NewSegment = (story: PlannedStory) => Segment;

/**
 * The segments of all stories: those of unchanged stories come from the files of the previous site,
 * the others must be made. The records are read from the disk only when they are needed.
 */
export class CorpusSegments {
  readonly #site: SiteInputs;
  readonly #corpus: Hash;
  readonly #records: CorpusRecords;
  #published: ReadonlyMap<Hash, Segment> | undefined;

  /** @param corpus the inputs hash of the corpus */
  constructor(site: SiteInputs, corpus: Hash) {
    this.#site = site;
    this.#corpus = corpus;
    this.#records = new CorpusRecords(site.kept.corpus, site.hashes.base);
  }

  /** The stories whose segments have to be made. */
  missing(): readonly PlannedStory[] {
    const published = this.#publishedSegments();
    return this.#site.stories.filter(({ ownHash }) => !published.has(ownHash));
  }

  /** The size of the corpus; undefined if there is no record of it. */
  recordedCounts(): CorpusCounts | undefined {
    const record = this.#records.get(this.#corpus);
    return record && countsOf(record);
  }

  /** The size of the corpus, once the missing segments are made. */
  counts(newSegment: NewSegment): CorpusCounts {
    return countsOf(this.#asRecord(newSegment));
  }

  /** Writes one of the corpus files to an open file descriptor. */
  write(name: CorpusFileName, newSegment: NewSegment, to: number): void {
    const { header, footer } = CORPUS_FILES[name];
    const ranges = this.#site.stories.map(
      (story) => this.#segmentOf(story, newSegment).ranges[name],
    );
    writeRanges(to, [header(this.#site.settings), ...ranges, footer()]);
  }

  /** Stores the lengths of the segments in the files that are being made, for the next build. */
  record(newSegment: NewSegment): void {
    const previous = this.#site.previous?.files.get(FILES.stories)?.inputsHash;
    this.#records.set(this.#corpus, this.#asRecord(newSegment), previous);
  }

  #asRecord(newSegment: NewSegment): CorpusRecord {
    return this.#site.stories.map((story) => {
      const { ranges, rows } = this.#segmentOf(story, newSegment);
      return [story.ownHash, rows, ...CORPUS_FILE_NAMES.map((name) => ranges[name].length)];
    });
  }

  #segmentOf(story: PlannedStory, newSegment: NewSegment): Segment {
    return this.#publishedSegments().get(story.ownHash) ?? newSegment(story);
  }

  /** The segments in the previous site, by the hashes of their stories. */
  #publishedSegments(): ReadonlyMap<Hash, Segment> {
    this.#published ??= this.#findPublished();
    return this.#published;
  }

  #findPublished(): ReadonlyMap<Hash, Segment> {
    const { previous, settings } = this.#site;
    const files = CORPUS_FILE_NAMES.map((name) => previous?.files.get(FILES[name]));
    const [corpus, ...others] = new Set(files.map((file) => file?.inputsHash));
    // The record is right only for files of one corpus.
    if (!previous || corpus === undefined || others.length > 0) return new Map();
    const segments = new Map<Hash, Segment>();
    const ends = new Map(
      CORPUS_FILE_NAMES.map((name) => [
        name,
        Buffer.byteLength(CORPUS_FILES[name].header(settings)),
      ]),
    );
    for (const [ownHash, rows, ...lengths] of this.#records.get(corpus) ?? []) {
      const ranges = CORPUS_FILE_NAMES.map((name, at) => {
        const offset = ends.get(name) ?? 0;
        const length = lengths[at] ?? 0;
        ends.set(name, offset + length);
        return [name, { file: `${previous.folder}/${FILES[name]}`, offset, length }] as const;
      });
      segments.set(ownHash, { rows, ranges: Object.fromEntries(ranges) as Segment['ranges'] });
    }
    const isSound = CORPUS_FILE_NAMES.every((name, at) => {
      const footer = Buffer.byteLength(CORPUS_FILES[name].footer());
      return (ends.get(name) ?? 0) + footer === files[at]?.size;
    });
    return isSound ? segments : new Map();
  }
}

/** The paths of the corpus files, relative to the folder of a site. */
const FILES = Object.fromEntries(
  CORPUS_FILE_NAMES.map((name) => [name, outputFile(CORPUS_FILES[name].address)]),
) as Readonly<Record<CorpusFileName, string>>;

function countsOf(record: CorpusRecord): CorpusCounts {
  return { stories: record.length, rows: record.reduce((sum, [, rows]) => sum + rows, 0) };
}
