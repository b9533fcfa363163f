import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { readChecksummed, writeChecksummed } from '../../src/build/cache/checksummed-file.ts';

const DATA = { words: ['نص', 'text\nwith a line'], count: 1, nothing: null };
const file = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-checksum-')), 'known.json');

test('data is read back only by the version that wrote it', () => {
  writeChecksummed(file, 'one', DATA);
  assert.deepEqual(readChecksummed(file, 'one'), DATA);
  assert.equal(readChecksummed(file, 'two'), undefined);
  assert.equal(readChecksummed(`${file}x`, 'one'), undefined);
  assert.deepEqual(readdirSync(path.dirname(file)), ['known.json']);
});

test('a file is replaced as a whole, and an unfinished one is not read', () => {
  writeChecksummed(file, 'one', DATA);
  writeFileSync(`${file}.new`, 'one');
  assert.deepEqual(readChecksummed(file, 'one'), DATA);
  writeChecksummed(file, 'one', 5);
  assert.equal(readChecksummed(file, 'one'), 5);
});

test('a file that is cut off or has a flipped bit anywhere is not read', () => {
  writeChecksummed(file, 'one', DATA);
  const sound = readFileSync(file);
  for (let at = 0; at < sound.length; at++) {
    writeFileSync(file, sound.subarray(0, at));
    assert.equal(readChecksummed(file, 'one'), undefined, `cut off at ${at}`);
    const flipped = Buffer.from(sound);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(file, flipped);
    assert.equal(readChecksummed(file, 'one'), undefined, `flipped at ${at}`);
  }
  writeFileSync(file, Buffer.concat([sound, Buffer.from(' ')]));
  assert.equal(readChecksummed(file, 'one'), undefined, 'longer');
});

test('a folder in place of a file is not read', () => {
  mkdirSync(`${file}.folder`);
  assert.equal(readChecksummed(`${file}.folder`, 'one'), undefined);
});
