import assert from 'node:assert/strict';
import test from 'node:test';
import { writeRecord } from '../../src/archive/yaml/write-record.ts';

const RECORD = [['k3f9a'], ['a9x2m', 'b1b2c'], []];
const WRITTEN = 'blocks: [k3f9a, [a9x2m, b1b2c], ~]';

/** Front matter without its `---` lines, before and after the record is written. */
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['no record', 'title: X\n', `title: X\n${WRITTEN}\n`],
  ['no record, and a value of several lines', 'title: >\n  X\n\n', `title: >\n  X\n\n${WRITTEN}\n`],
  ['a record in brackets', 'blocks: [z0000]\ntitle: X\n', `${WRITTEN}\ntitle: X\n`],
  ['a record with a comment', 'title: X\nblocks: [z0000] # why\n', `title: X\n${WRITTEN} # why\n`],
  ['a record over several lines', 'blocks: [\n  z0000,\n]\ntitle: X\n', `${WRITTEN}\ntitle: X\n`],
  [
    'one item per line, at the end',
    'title: X\nblocks:\n  - z0000\n  - y0000\n',
    `title: X\n${WRITTEN}\n`,
  ],
  [
    'one item per line, between other keys',
    'blocks:\n- z0000\n\n# Why\ntitle: X\n',
    `${WRITTEN}\n\n# Why\ntitle: X\n`,
  ],
  ['an empty record', 'blocks:\ntitle: X\n', `${WRITTEN}\ntitle: X\n`],
  ['front matter in braces', '{ title: X }\n', `{ title: X, ${WRITTEN} }\n`],
  [
    'front matter in braces, with a trailing comma',
    '{\n  title: X,\n}\n',
    `{\n  title: X, ${WRITTEN}\n}\n`,
  ],
];

for (const [name, before, after] of CASES) {
  test(`a record is written into front matter: ${name}`, () => {
    assert.equal(writeRecord(`---\n${before}---\nText.\n`, RECORD), `---\n${after}---\nText.\n`);
    for (const lineEnd of ['\r\n', '\r']) {
      const onDisk = (text: string): string =>
        `\uFEFF---\n${text}---\nText.\n`.replaceAll('\n', lineEnd);
      assert.equal(writeRecord(onDisk(before), RECORD), onDisk(after));
    }
  });
}
