import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { blockIdsOf } from '../../src/archive/alignment/row-ids.ts';
import { formatProblem } from '../../src/archive/base/problem.ts';
import { LOCK_FILE, TAGS_FILE } from '../../src/archive/content/content-files.ts';
import { formatLock } from '../../src/archive/permalinks/format-lock.ts';
import type { Lock } from '../../src/archive/permalinks/lock.ts';
import { updateLock } from '../../src/archive/permalinks/update-lock.ts';
import type { Archive } from '../../src/archive/story/archive.ts';
import { ARTICLE, article, type Files, OTHER, readSample } from '../unit/sample-archive.ts';
import './seed.ts';

/** What a name or a reason may contain that a line of the lock, a terminal or YAML would obey. */
const FRAGMENTS = [
  ...[
    'gone:',
    ' gone: ',
    'gone',
    ':',
    '#',
    '# ',
    '<',
    '>',
    '~',
    '-',
    '--2',
    '&',
    '*',
    '!',
    '%',
    '@',
  ],
  ...['\n', '\r', '\r\n', '\t', ' ', '  ', '\v', '\f', '\u0085', '\u00A0', '\u2028', '\u3000'],
  ...['\u0000', '\u0007', '\u001B[31m', '\u009B', '\u00AD', '\u200B', '\u200C', '\u200F', '\u061C'],
  ...['\u202E', '\u2066', '\u2069', '\uFEFF', '\uFFFD', '\uFFFE', '\uE000', '\uFE8D', '\uD800'],
  ...[
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    'tag ',
    'story ',
    'null',
    '1',
    'العراق',
    'ة',
    'a',
    '👩‍👩‍👧',
  ],
];

const anything = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const harmless = fc
  .array(fc.constantFrom('العراق', 'gone', ':', '#', '<', ' ', '-', 'a', '"', '\u200C'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `ب${parts.join('')}`);
const words = fc.oneof(anything, harmless, harmless);
const segment = fc.constantFrom('a', 'b', 'c', 'gone', 'tag', 'story', 'page-2', '2024');

/** A scalar of YAML in double quotes, with its unusual characters as they are or as escapes. */
function quoted(text: string, isEscaped: boolean): string {
  const json = JSON.stringify(text);
  return isEscaped
    ? json.replace(
        /[^\x20-\x7E]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : json;
}

const tag = fc.record({ name: words, slug: segment, aliases: fc.array(segment, { maxLength: 2 }) });

/** What the lock has already of what is no longer there: lines as an editor may have left them. */
const goneLine = fc
  .record({
    what: fc.constantFrom('story', 'tag'),
    id: fc.constantFrom('x', 'y', 'z'),
    name: words,
    blocks: fc.constantFrom('', ' k3f9a', ' k3f9a m2q8c<h7w2d<b0x5n', ' k3f9a-2--3 '),
    reason: words,
    comment: fc.constantFrom('', '# why\n', '\n', '#\n#\n'),
  })
  .map(({ what, id, name, blocks, reason, comment }) =>
    what === 'tag'
      ? `${comment}tag ${id} ${name} gone: ${reason}\n`
      : `${comment}story 2023/${id}${blocks} gone: ${reason}\n`,
  );

const archive = fc.record({
  tags: fc.array(tag, { minLength: 1, maxLength: 2 }),
  isEscaped: fc.boolean(),
  aliases: fc.array(
    segment.map((one) => `2022/${one}`),
    { maxLength: 2 },
  ),
  lock: fc.array(goneLine, { maxLength: 2 }),
  footer: fc.constantFrom('', '# end\n', '\n'),
});

type MadeArchive = typeof archive extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ tags, isEscaped, aliases, lock, footer }: MadeArchive): Files {
  const list = tags.map(
    ({ name, slug, aliases }) =>
      `${quoted(name, isEscaped)}: { slug: ${quoted(slug, false)}, en: A, aliases: [${aliases.map((one) => quoted(one, false)).join(', ')}] }\n`,
  );
  const names = tags.map(({ name }) => quoted(name, isEscaped)).join(', ');
  return {
    [TAGS_FILE]: list.join(''),
    [ARTICLE]: article({
      tags: `tags: [${names}]`,
      more: `aliases: [${aliases.map((one) => quoted(one, false)).join(', ')}]`,
    }),
    [OTHER]: article({ tags: `tags: [${names}]`, title: 'title: موسم' }),
    ...(lock.length > 0 && { [LOCK_FILE]: lock.join('') + footer }),
  };
}

function lockAgain({ lock, stories }: Archive) {
  return updateLock(
    lock,
    stories.map((story) => ({
      id: story.id,
      aliases: story.texts.ar.aliases.map(({ value }) => value),
      blockIds: blockIdsOf(story),
      tags: story.tags,
    })),
  );
}

/** What a lock says, without the lines on which it says it. */
function saidBy({ header, stories, tags, footer }: Lock) {
  const entries = [...stories.values(), ...tags.values()].map(({ line, ...entry }) => entry);
  return { header: header.join('\n').trim(), footer, entries: new Set(entries) };
}

test('what the lock records of any valid archive is read back, without a problem', async () => {
  let valid = 0;
  await fc.assert(
    fc.asyncProperty(archive, async (made) => {
      const files = filesOf(made);
      const before = await readSample(files);
      if (before.problems.length > 0) return;
      valid++;
      const { lock } = lockAgain(before.archive);
      const written = formatLock(lock);
      const after = await readSample({ ...files, [LOCK_FILE]: written });
      assert.deepEqual(after.problems.map(formatProblem), []);
      assert.deepEqual(saidBy(after.archive.lock), saidBy(lock));
      const again = lockAgain(after.archive);
      assert.deepEqual(again.added, { stories: 0, blocks: 0, tags: 0, aliases: 0 });
      assert.equal(formatLock(again.lock), written);
      for (const { name } of after.archive.tags) {
        assert.ok(
          [...after.archive.lock.tags.values()].some((one) => one.name === name.ar),
          name.ar,
        );
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(valid > 60, `${valid} archives were valid`);
});
