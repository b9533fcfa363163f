import type { Settings } from '../../archive/base/settings.ts';
import type { CorpusCounts } from '../../archive/corpus/aligned-rows.ts';
import { tmxFooter, tmxHeader } from '../../archive/corpus/tmx.ts';
import type { Fingerprint } from '../cache/hashes.ts';
import type { CorpusPiece } from '../publish/piece.ts';
import type { Tree } from '../publish/tree.ts';
import { type FileRange, writeRanges } from '../publish/write-ranges.ts';
import { type CorpusPlan, MEMORY_FILE, STORIES_FILE } from './corpus.ts';
import type { CorpusRecord, CorpusRecords } from './corpus-record.ts';
import type { PlannedStory } from './stories.ts';

/**
 * The corpus in the making: the pieces of all its stories, which lie in the files of the last site
 * or are made anew.
 */
export class Corpus {
  readonly #plan: CorpusPlan;
  readonly #settings: Settings;
  readonly #records: CorpusRecords;
  readonly #last: Tree | undefined;
  /** By the ids of their stories. */
  readonly #pieces = new Map<string, CorpusPiece>();
  /** Of a corpus that is there already. */
  readonly #recorded: CorpusRecord | undefined;

  /**
   * @param last the site that is there, as far as it is sound
   * @param hasFiles whether its files are there, so that nothing is wanted but its counts
   */
  constructor(
    plan: CorpusPlan,
    settings: Settings,
    records: CorpusRecords,
    last: Tree | undefined,
    hasFiles: boolean,
  ) {
    this.#plan = plan;
    this.#settings = settings;
    this.#records = records;
    this.#last = last;
    this.#recorded = hasFiles ? records.get(plan.made) : undefined;
    if (this.#recorded) return;
    const known = this.#publishedPieces();
    for (const { own, outline } of plan.stories) {
      const piece = known.get(own);
      if (piece) this.#pieces.set(outline.id, piece);
    }
  }

  /** Those whose pieces have to be made. */
  get missing(): readonly PlannedStory[] {
    if (this.#recorded) return [];
    return this.#plan.stories.filter(({ outline }) => !this.#pieces.has(outline.id));
  }

  add(pieces: Iterable<readonly [id: string, piece: CorpusPiece]>): void {
    for (const [id, piece] of pieces) this.#pieces.set(id, piece);
  }

  /** How much there is in it; all pieces must be there. */
  counts(): CorpusCounts {
    const rows = this.#asRecord().reduce((sum, [, , , count]) => sum + count, 0);
    return { stories: this.#plan.stories.length, rows };
  }

  /** Writes one of its files. */
  write(file: 'stories' | 'memory', to: number): void {
    const parts =
      file === 'stories'
        ? this.#all().map(({ line }) => line)
        : [tmxHeader(this.#settings), ...this.#all().map(({ units }) => units), tmxFooter()];
    writeRanges(to, parts);
  }

  /** Keeps where its pieces lie in its files. */
  record(): void {
    if (this.#recorded) return;
    const last = this.#last?.files.get(STORIES_FILE)?.made;
    this.#records.set(this.#plan.made, this.#asRecord(), last);
  }

  #asRecord(): CorpusRecord {
    if (this.#recorded) return this.#recorded;
    return this.#plan.stories.map(({ own, outline }) => {
      const { line, units, rows } = this.#pieceOf(outline.id);
      return [own, line.length, units.length, rows];
    });
  }

  #all(): readonly CorpusPiece[] {
    return this.#plan.stories.map(({ outline }) => this.#pieceOf(outline.id));
  }

  #pieceOf(id: string): CorpusPiece {
    const piece = this.#pieces.get(id);
    if (!piece) throw new Error(`The piece of ${id} was not made.`);
    return piece;
  }

  /** The pieces of the last site, by what they were made of. */
  #publishedPieces(): ReadonlyMap<Fingerprint, CorpusPiece> {
    const pieces = new Map<Fingerprint, CorpusPiece>();
    const [stories, memory] = [STORIES_FILE, MEMORY_FILE].map((file) =>
      this.#last?.files.get(file),
    );
    if (!this.#last || !stories || !memory || stories.made !== memory.made) return pieces;
    const record = this.#records.get(stories.made) ?? [];
    const header = Buffer.byteLength(tmxHeader(this.#settings));
    const footer = Buffer.byteLength(tmxFooter());
    const ends = { line: 0, units: header };
    const rangeOf = (file: string, offset: number, length: number): FileRange => ({
      file: `${this.#last?.folder}/${file}`,
      offset,
      length,
    });
    for (const [own, line, units, rows] of record) {
      pieces.set(own, {
        line: rangeOf(STORIES_FILE, ends.line, line),
        units: rangeOf(MEMORY_FILE, ends.units, units),
        rows,
      });
      ends.line += line;
      ends.units += units;
    }
    const isSound = ends.line === stories.size && ends.units + footer === memory.size;
    return isSound ? pieces : new Map();
  }
}
