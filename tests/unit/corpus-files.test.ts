import assert from 'node:assert/strict';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { tmxFooter, tmxHeader } from '../../src/archive/corpus/tmx.ts';
import { CorpusRecords } from '../../src/build/outputs/corpus-record.ts';
import { CorpusSegments, type Segment } from '../../src/build/outputs/corpus-segments.ts';
import type { SiteInputs } from '../../src/build/outputs/output.ts';
import type { PlannedStory } from '../../src/build/outputs/planned-story.ts';
import { ScratchFile } from '../../src/build/publish/scratch-file.ts';
import type { FileRecord, Tree } from '../../src/build/publish/tree.ts';
import { type FileRange, writeRanges } from '../../src/build/publish/write-ranges.ts';
import { settings } from '../settings.ts';

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What `write` writes to a file. */
function written(folder: string, write: (to: number) => void): string {
  const file = path.join(folder, 'written');
  const open = openSync(file, 'w');
  try {
    write(open);
  } finally {
    closeSync(open);
  }
  return readFileSync(file, 'utf8');
}

test('a file is assembled from text and from ranges of other files', (t) => {
  const folder = folderFor(t);
  const [a, b] = ['a', 'b'].map((name) => path.join(folder, name)) as [string, string];
  const large = 'نص طويل '.repeat(200_000);
  writeFileSync(a, 'abcdef');
  writeFileSync(b, large);
  const range = (file: string, offset: number, length: number): FileRange => ({
    file,
    offset,
    length,
  });
  const whole = range(b, 0, Buffer.byteLength(large));
  for (const [parts, expected] of [
    [[], ''],
    [[range(a, 0, 2), range(a, 2, 3)], 'abcde'],
    [[range(a, 4, 2), range(a, 0, 1), range(a, 0, 1)], 'efaa'],
    [['<', range(a, 1, 1), range(a, 2, 0), range(a, 2, 1), '>', range(a, 3, 1)], '<bc>d'],
    [[range(a, 0, 1), whole, range(a, 1, 1)], `a${large}b`],
  ] as const) {
    assert.equal(
      written(folder, (to) => writeRanges(to, parts)),
      expected,
    );
  }
  assert.throws(
    () => written(folder, (to) => writeRanges(to, [range(a, 4, 3)])),
    /a is shorter than it was; build with --fresh/,
  );
});

const STORIES_FILE = 'data/stories.jsonl';
const MEMORY_FILE = 'data/archive.tmx';

/** A corpus as a list of stories and their versions: `one 1` is version 1 of the story `one`. */
interface Plan {
  readonly hash: string;
  readonly stories: readonly PlannedStory[];
}

function planOf(...stories: readonly string[]): Plan {
  return {
    hash: stories.join(','),
    stories: stories.map(
      (ownHash) => ({ ownHash, outline: { id: ownHash.split(' ')[0] } }) as PlannedStory,
    ),
  };
}

class TestCorpus {
  readonly site: string;
  readonly records: CorpusRecords;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.site = path.join(folder, 'site');
    mkdirSync(path.join(this.site, 'data'), { recursive: true });
    this.records = new CorpusRecords(path.join(folder, 'corpus'), 'common');
  }

  /** The published site, with the files of one corpus. */
  published(plan: Plan): Tree {
    const files = [STORIES_FILE, MEMORY_FILE].map((file) => {
      const { size } = statSync(path.join(this.site, file));
      return [file, { inputsHash: plan.hash, size, modified: 0 }] as const;
    });
    return { folder: this.site, files: new Map(files), folders: new Map(), inputsHash: '' };
  }

  segments({ hash, stories }: Plan, previous?: Tree): CorpusSegments {
    const site = {
      settings,
      stories,
      previous,
      hashes: { texts: 'common' },
      kept: { corpus: path.join(this.#folder, 'corpus') },
    };
    return new CorpusSegments(site as unknown as SiteInputs, hash);
  }

  /** Makes the missing segments and writes both files; returns the ids of the stories made. */
  build(plan: Plan, previous?: Tree): readonly string[] {
    const segments = this.segments(plan, previous);
    const scratch = new ScratchFile(path.join(this.#folder, 'scratch'));
    const made = new Map(
      segments.missing().map(({ ownHash, outline: { id } }): [string, Segment] => {
        const rows = Number(ownHash.split(' ')[1]);
        const stories = scratch.append(`${ownHash}: سطر\n`);
        const memory = scratch.append(rows > 1 ? `(${ownHash})` : '');
        return [id, { rows, ranges: { stories, memory } }];
      }),
    );
    scratch.close();
    const newSegment = ({ outline: { id } }: PlannedStory): Segment => {
      const segment = made.get(id);
      assert.ok(segment, `the segment of ${id} is requested only if it is missing`);
      return segment;
    };
    const files = [STORIES_FILE, MEMORY_FILE].map((name) => path.join(this.site, name));
    // Both files are read from while they are rewritten.
    const contents = (['stories', 'memory'] as const).map((name) =>
      written(this.#folder, (to) => segments.write(name, newSegment, to)),
    );
    for (const [index, content] of contents.entries()) writeFileSync(files[index] ?? '', content);
    segments.record(newSegment);
    return [...made.keys()];
  }

  content(file: string): string {
    return readFileSync(path.join(this.site, file), 'utf8');
  }
}

test('only the segments of changed stories are made; the others are copied from the previous files', (t) => {
  const corpus = new TestCorpus(folderFor(t));
  const first = planOf('one 1', 'two 2', 'three 3');
  assert.deepEqual(corpus.build(first), ['one', 'two', 'three']);
  const second = planOf('four 4', 'one 1', 'two 7', 'three 3');
  assert.deepEqual(corpus.build(second, corpus.published(first)), ['four', 'two']);
  const third = planOf('three 3', 'four 4');
  assert.deepEqual(corpus.build(third, corpus.published(second)), []);
  assert.equal(corpus.content(STORIES_FILE), 'three 3: سطر\nfour 4: سطر\n');
  assert.equal(
    corpus.content(MEMORY_FILE),
    `${tmxHeader(settings)}(three 3)(four 4)${tmxFooter()}`,
  );
});

test('the counts come from a record', (t) => {
  const corpus = new TestCorpus(folderFor(t));
  const plan = planOf('one 1', 'two 2');
  assert.equal(corpus.segments(plan).recordedCounts(), undefined);
  corpus.build(plan);
  assert.deepEqual(corpus.segments(plan).recordedCounts(), { stories: 2, rows: 3 });
});

test('all segments are made if the files do not match their record or have none', (t) => {
  const corpus = new TestCorpus(folderFor(t));
  const plan = planOf('one 1', 'two 2');
  corpus.build(plan);
  const published = corpus.published(plan);
  const idsMissing = (tree: Tree): readonly string[] =>
    corpus
      .segments(planOf('one 1', 'two 3'), tree)
      .missing()
      .map(({ outline }) => outline.id);
  assert.deepEqual(idsMissing(published), ['two']);
  const changedTree = (file: string, changed: Partial<FileRecord>): Tree => {
    const record = published.files.get(file);
    assert.ok(record);
    return {
      ...published,
      files: new Map([...published.files, [file, { ...record, ...changed }]]),
    };
  };
  for (const tree of [
    changedTree(STORIES_FILE, { size: 1 }),
    changedTree(MEMORY_FILE, { size: 1 }),
    changedTree(MEMORY_FILE, { inputsHash: 'another' }),
    { ...published, files: new Map([...published.files].slice(0, 1)) },
    { ...published, files: new Map() },
  ]) {
    assert.deepEqual(idsMissing(tree), ['one', 'two']);
  }
  corpus.records.set('another', [], 'a third');
  assert.deepEqual(idsMissing(published), ['one', 'two']);
});
