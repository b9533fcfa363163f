import assert from 'node:assert/strict';
import test from 'node:test';
import { nearestOf } from '../../src/archive/base/nearest.ts';
import { ARTICLE, article } from '../unit/sample-archive.ts';
import { quadraticSteps } from './count-steps.ts';
import { buildEqualStories } from './equal-stories.ts';
import { BODIES, FRONT_MATTER } from './texts.ts';
import { WORK } from './work.ts';

// What takes long for a large input takes many steps for a small one already.
const PARTS = 200;
const STORIES = 40;

test('what compares each name with each other is found', async () => {
  const compare = (count: number): void => {
    const names = Array.from({ length: count }, (_, index) => `name-${index}`);
    for (const name of names) nearestOf(name, names);
  };
  const [found = ''] = await quadraticSteps(PARTS, compare);
  assert.match(
    found,
    /^src\/archive\/base\/nearest\.ts:\d+ \w+ runs \d+ times for 200, then \d+ times$/,
  );
});

for (const [what, [make]] of Object.entries(BODIES)) {
  test(`reading a body of ${what} takes steps in proportion`, async () => {
    const read = (parts: number) => WORK.read({ [ARTICLE]: article({ body: make(parts) }) });
    assert.deepEqual(await quadraticSteps(PARTS, read), []);
  });
}

for (const [what, [make]] of Object.entries(FRONT_MATTER)) {
  test(`reading front matter of ${what} takes steps in proportion`, async () => {
    const read = (parts: number) => WORK.read({ [ARTICLE]: article({ more: make(parts) }) });
    assert.deepEqual(await quadraticSteps(PARTS, read), []);
  });
}

test('comparing stories with the lock takes steps in proportion', async () => {
  assert.deepEqual(await quadraticSteps(PARTS, WORK.compareWithLock), []);
});

test('building a site takes steps in proportion to its stories', async () => {
  assert.deepEqual(await quadraticSteps(STORIES, buildEqualStories), []);
});
