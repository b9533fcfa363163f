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
import { type CorpusPlan, MEMORY_FILE, STORIES_FILE } from '../../src/build/outputs/corpus.ts';
import { Corpus } from '../../src/build/outputs/corpus-files.ts';
import { CorpusRecords } from '../../src/build/outputs/corpus-record.ts';
import type { PlannedStory } from '../../src/build/outputs/stories.ts';
import { PieceFile } from '../../src/build/publish/piece.ts';
import type { Tree } from '../../src/build/publish/tree.ts';
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

test('a file is put together from ranges of others and from text', (t) => {
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

/** A plan of stories by what they are made of: `one 1` is the story `one` in its first version. */
function planOf(...stories: readonly string[]): CorpusPlan {
  return {
    made: stories.join(','),
    stories: stories.map((own) => ({ own, outline: { id: own.split(' ')[0] } }) as PlannedStory),
  };
}

class Bench {
  readonly site: string;
  readonly records: CorpusRecords;
  readonly #scratch: string;

  constructor(folder: string) {
    this.site = path.join(folder, 'site');
    this.#scratch = path.join(folder, 'scratch');
    mkdirSync(path.join(this.site, 'data'), { recursive: true });
    this.records = new CorpusRecords(path.join(folder, 'corpus'), 'common');
  }

  /** The site as it lies there, with files of one corpus. */
  last(plan: CorpusPlan): Tree {
    const files = [STORIES_FILE, MEMORY_FILE].map((file) => {
      const { size } = statSync(path.join(this.site, file));
      return [file, { made: plan.made, size, modified: 0 }] as const;
    });
    return { folder: this.site, files: new Map(files), folders: new Map(), inputs: '' };
  }

  corpus(plan: CorpusPlan, last?: Tree, hasFiles = false): Corpus {
    return new Corpus(plan, settings, this.records, last, hasFiles);
  }

  /** Makes what is missing, and writes both files; yields the ids of what was made. */
  build(plan: CorpusPlan, last?: Tree): readonly string[] {
    const corpus = this.corpus(plan, last);
    const file = new PieceFile(this.#scratch);
    const made = corpus.missing.map(({ own, outline }) => {
      const [, version] = own.split(' ');
      const rows = Number(version);
      corpus.add([[outline.id, file.append(`${own}: سطر\n`, rows > 1 ? `(${own})` : '', rows)]]);
      return outline.id;
    });
    file.close();
    const files = [STORIES_FILE, MEMORY_FILE].map((name) => path.join(this.site, name));
    // Both are read from while they are written anew.
    const contents = (['stories', 'memory'] as const).map((name) =>
      written(path.dirname(this.site), (to) => corpus.write(name, to)),
    );
    for (const [index, content] of contents.entries()) writeFileSync(files[index] ?? '', content);
    corpus.record();
    return made;
  }

  content(file: string): string {
    return readFileSync(path.join(this.site, file), 'utf8');
  }
}

test('only the pieces of changed stories are made, the others are taken from the last files', (t) => {
  const bench = new Bench(folderFor(t));
  const first = planOf('one 1', 'two 2', 'three 3');
  assert.deepEqual(bench.build(first), ['one', 'two', 'three']);
  const second = planOf('four 4', 'one 1', 'two 7', 'three 3');
  assert.deepEqual(bench.build(second, bench.last(first)), ['four', 'two']);
  const third = planOf('three 3', 'four 4');
  assert.deepEqual(bench.build(third, bench.last(second)), []);
  assert.equal(bench.content(STORIES_FILE), 'three 3: سطر\nfour 4: سطر\n');
  assert.equal(bench.content(MEMORY_FILE), `${tmxHeader(settings)}(three 3)(four 4)${tmxFooter()}`);
});

test('rows are counted from a record where the files are there', (t) => {
  const bench = new Bench(folderFor(t));
  const plan = planOf('one 1', 'two 2');
  bench.build(plan);
  const corpus = bench.corpus(plan, undefined, true);
  assert.deepEqual(corpus.missing, []);
  assert.deepEqual(corpus.counts(), { stories: 2, rows: 3 });
});

test('files that do not fit their record, or have none, are made anew', (t) => {
  const bench = new Bench(folderFor(t));
  const plan = planOf('one 1', 'two 2');
  bench.build(plan);
  const last = bench.last(plan);
  const idsMissing = (tree: Tree): readonly string[] =>
    bench.corpus(planOf('one 1', 'two 3'), tree).missing.map(({ outline }) => outline.id);
  assert.deepEqual(idsMissing(last), ['two']);
  const changedTree = (file: string, changed: object): Tree => {
    const record = { ...last.files.get(file), ...changed } as { made: string; size: number };
    return { ...last, files: new Map([...last.files, [file, { ...record, modified: 0 }]]) };
  };
  for (const tree of [
    changedTree(STORIES_FILE, { size: 1 }),
    changedTree(MEMORY_FILE, { size: 1 }),
    changedTree(MEMORY_FILE, { made: 'another' }),
    { ...last, files: new Map([...last.files].slice(0, 1)) },
    { ...last, files: new Map() },
  ]) {
    assert.deepEqual(idsMissing(tree), ['one', 'two']);
  }
  bench.records.set('another', [], 'a third');
  assert.deepEqual(idsMissing(last), ['one', 'two']);
});
