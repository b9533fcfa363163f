import assert from 'node:assert/strict';
import test from 'node:test';
import { nearestOf } from '../../src/archive/base/nearest.ts';

const KEYS = ['title', 'date', 'tags', 'url', 'summary', 'translated', 'translator'];

const CASES: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['titel', KEYS, 'title'],
  ['Title', KEYS, 'title'],
  ['tag', KEYS, 'tags'],
  ['ulr', KEYS, 'url'],
  ['sumary', KEYS, 'summary'],
  ['translater', KEYS, 'translated'],
  ['layout', KEYS, undefined],
  ['xy', KEYS, undefined],
  ['', KEYS, undefined],
  ['العراف', ['العراق', 'إيران'], 'العراق'],
  ['مصر', ['قطر'], undefined],
  ['2024/01/tlaks', ['2024/01/talks', '2024/02/talks'], '2024/01/talks'],
  ['title', [], undefined],
];

for (const [given, names, nearest] of CASES) {
  test(`“${given}” is nearest to ${nearest ?? 'nothing'}`, () => {
    assert.equal(nearestOf(given, names), nearest);
  });
}
