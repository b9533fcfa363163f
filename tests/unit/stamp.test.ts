import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { isReliable, isSame, type Stamp, stampOf } from '../../src/build/cache/stamp.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-stamp-'));

/** When a file was modified, changed and read, and whether its stamp will reveal a later change. */
const TIMES: readonly (readonly [number, number, number, boolean])[] = [
  [1000, 1000, 5000, true],
  [1000, 1000, 3001, true],
  [1000, 1000, 3000, false],
  [1000, 1000, 1000, false],
  // Its modification time was set back, as by a tool that unpacks an archive.
  [1000, 4000, 5000, false],
  // Its modification time is in the future.
  [9000, 1000, 5000, false],
];

for (const [modified, changed, readAt, reveals] of TIMES) {
  test(`a stamp ${reveals ? 'reveals' : 'may miss'} a later change: modified at ${modified}, changed at ${changed}, read at ${readAt}`, () => {
    assert.equal(isReliable([1, modified, changed, 1], readAt), reveals);
  });
}

test('two stamps are the same only if all their values are', () => {
  const stamp: Stamp = [1, 2, 3, 4];
  assert.ok(isSame(stamp, [1, 2, 3, 4]));
  for (let part = 0; part < stamp.length; part++) {
    const other = stamp.map((value, index) => (index === part ? value + 1 : value));
    assert.equal(isSame(stamp, other as unknown as Stamp), false);
  }
  assert.equal(isSame(undefined, undefined), false);
});

test('the change time reveals a change that keeps the size and the modification time', async () => {
  const file = path.join(folder, 'one.md');
  writeFileSync(file, 'aaaa');
  utimesSync(file, 1000, 1000);
  const before = stampOf(file);
  await new Promise((resolve) => setTimeout(resolve, 50));
  writeFileSync(file, 'bbbb');
  utimesSync(file, 1000, 1000);
  assert.equal(isSame(before, stampOf(file)), false);
});

test('swapping two files of the same size and times is noticed', () => {
  const [a, b] = ['a', 'b'].map((name) => path.join(folder, name)) as [string, string];
  for (let attempt = 0; ; attempt++) {
    for (const [one, text] of [
      [a, 'aaaa'],
      [b, 'bbbb'],
    ] as const) {
      mkdirSync(one, { recursive: true });
      writeFileSync(path.join(one, 'x.md'), text);
      utimesSync(path.join(one, 'x.md'), 1000, 1000);
    }
    const [first, second] = [a, b].map((one) => stampOf(path.join(one, 'x.md')));
    // Try until both were changed within one tick of the file system’s clock.
    if (first?.[2] !== second?.[2] && attempt < 100) continue;
    // Renaming their folders does not touch the files themselves.
    renameSync(a, `${a}.aside`);
    renameSync(b, a);
    renameSync(`${a}.aside`, b);
    assert.equal(isSame(first, stampOf(path.join(a, 'x.md'))), false);
    return;
  }
});

test('a file that does not exist has no stamp', () => {
  assert.equal(stampOf(path.join(folder, 'nothing')), undefined);
});
