import assert from 'node:assert/strict';
import test from 'node:test';
import { ARTICLE, article, TAGS, tagList } from '../unit/sample-archive.ts';
import { withinLimit } from './cpu-limit.ts';
import { BODIES, FRONT_MATTER, lines } from './texts.ts';

test('work that never yields is stopped at its limit', async () => {
  await assert.rejects(withinLimit('hang', undefined, 1), /CPU time/);
});

for (const [what, [make, parts]] of Object.entries(BODIES)) {
  test(`a body of ${parts} ${what} is read to its end`, async () => {
    await withinLimit('read', { [ARTICLE]: article({ body: make(parts) }) });
  });
}

for (const [what, [make, parts]] of Object.entries(FRONT_MATTER)) {
  test(`front matter of ${parts} ${what} is read to its end`, async () => {
    const problems = await withinLimit('read', { [ARTICLE]: article({ more: make(parts) }) });
    assert.equal(problems > 0, what !== 'words of a value');
  });
}

test('a long list of tags, and an article with many that are not in it', async () => {
  const problems = await withinLimit('read', {
    [TAGS]: tagList(lines(3000, (index) => `وسم${index}: { slug: t-${index}, en: Tag ${index} }`)),
    [ARTICLE]: article({ tags: `tags:\n${lines(200, (index) => `  - غريب${index}`)}` }),
  });
  assert.equal(problems, 200);
});

test('a lock of a hundred thousand stories is read, and compared with them', async () => {
  assert.equal(await withinLimit('compareWithLock', 100_000), 0);
});
