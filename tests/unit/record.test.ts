import assert from 'node:assert/strict';
import test from 'node:test';
import { writeRecord } from '../../src/archive/yaml/write-record.ts';

const RECORD = [['k3f9a'], ['a9x2m', 'b1b2c'], []];
const WRITTEN = 'blocks: [k3f9a, [a9x2m, b1b2c], ~]';

/** Front matter without its lines of `---`: as it is, and with the record in it. */
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['none yet', 'title: X\n', `title: X\n${WRITTEN}\n`],
  ['none yet, below a text of several lines', 'title: >\n  X\n\n', `title: >\n  X\n\n${WRITTEN}\n`],
  ['a list in brackets', 'blocks: [z0000]\ntitle: X\n', `${WRITTEN}\ntitle: X\n`],
  ['with a comment', 'title: X\nblocks: [z0000] # why\n', `title: X\n${WRITTEN} # why\n`],
  ['over several lines', 'blocks: [\n  z0000,\n]\ntitle: X\n', `${WRITTEN}\ntitle: X\n`],
  ['an item a line, last', 'title: X\nblocks:\n  - z0000\n  - y0000\n', `title: X\n${WRITTEN}\n`],
  [
    'an item a line, between',
    'blocks:\n- z0000\n\n# Why\ntitle: X\n',
    `${WRITTEN}\n\n# Why\ntitle: X\n`,
  ],
  ['empty', 'blocks:\ntitle: X\n', `${WRITTEN}\ntitle: X\n`],
  ['all in braces', '{ title: X }\n', `{ title: X, ${WRITTEN} }\n`],
  ['all in braces, with a comma', '{\n  title: X,\n}\n', `{\n  title: X, ${WRITTEN}\n}\n`],
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
