import assert from 'node:assert/strict';
import test from 'node:test';
import { formatProblem } from '../../../src/archive/base/problem.ts';
import { readSample } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

/** Makes each mistake in the sample archive, and compares all that is said about it. */
export function testMistakes(subject: string, mistakes: readonly Mistake[]): void {
  test(`mistakes in ${subject}`, async (suite) => {
    for (const { name, exactNames = false, files, problems } of mistakes) {
      await suite.test(name, { skip: exactNames && process.platform !== 'linux' }, async () => {
        const read = await readSample(files);
        assert.deepEqual(read.problems.map(formatProblem), problems);
      });
    }
  });
}
