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

/** What a story adds to the corpus: a range of bytes for each of its files. */
export interface Segment {
  readonly ranges: Readonly<Record<CorpusFileName, FileRange>>;
  /** Its aligned rows. */
  readonly rows: number;
}

/** Gives the segment of a story that was made anew. */
export type NewSegment = (story: PlannedStory) => Segment;

/**
 * The segments of all stories: those of unchanged stories are in the files of the previous site, the
 * others are made anew. What is on the disk is read when it is first asked for.
 */
export class CorpusSegments {
  readonly #site: SiteInputs;
  readonly #corpus: Hash;
  readonly #records: CorpusRecords;
  #published: ReadonlyMap<Hash, Segment> | undefined;

  /** @param corpus the hash of everything that goes into the corpus */
  constructor(site: SiteInputs, corpus: Hash) {
    this.#site = site;
    this.#corpus = corpus;
    this.#records = new CorpusRecords(site.kept.corpus, site.hashes.texts);
  }

  /** The stories whose segments have to be made. */
  missing(): readonly PlannedStory[] {
    const published = this.#publishedSegments();
    return this.#site.stories.filter(({ ownHash }) => !published.has(ownHash));
  }

  /** How much the corpus holds, where a record of it tells. */
  recordedCounts(): CorpusCounts | undefined {
    const record = this.#records.get(this.#corpus);
    return record && countsOf(record);
  }

  counts(newSegment: NewSegment): CorpusCounts {
    return countsOf(this.#asRecord(newSegment));
  }

  /** Writes one of the files. */
  write(name: CorpusFileName, newSegment: NewSegment, to: number): void {
    const { header, footer } = CORPUS_FILES[name];
    const ranges = this.#site.stories.map(
      (story) => this.#segmentOf(story, newSegment).ranges[name],
    );
    writeRanges(to, [header(this.#site.settings), ...ranges, footer()]);
  }

  /** Keeps where the segments are in the files that are being made. */
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

  /** The segments in the previous site, by what they were made of. */
  #publishedSegments(): ReadonlyMap<Hash, Segment> {
    this.#published ??= this.#findPublished();
    return this.#published;
  }

  #findPublished(): ReadonlyMap<Hash, Segment> {
    const { previous, settings } = this.#site;
    const files = CORPUS_FILE_NAMES.map((name) => previous?.files.get(FILES[name]));
    const [corpus, ...others] = new Set(files.map((file) => file?.inputsHash));
    // Only files of one and the same corpus fit its record.
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

const FILES = Object.fromEntries(
  CORPUS_FILE_NAMES.map((name) => [name, outputFile(CORPUS_FILES[name].address)]),
) as Readonly<Record<CorpusFileName, string>>;

function countsOf(record: CorpusRecord): CorpusCounts {
  return { stories: record.length, rows: record.reduce((sum, [, rows]) => sum + rows, 0) };
}
