import assert from 'node:assert/strict';
import test from 'node:test';
import {
  faultOfId,
  faultOfSegment,
  storyIdOf,
  suggestId,
  suggestSegment,
} from '../../src/archive/base/story-id.ts';

const RULE =
  'a name consists of lower-case ASCII letters and digits, with single hyphens between them';

/** Names, what is wrong with them, and the suggested name. */
const SEGMENTS: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['talks', undefined, undefined],
  ['2024', undefined, undefined],
  ['a', undefined, undefined],
  ['us-iraq-2', undefined, undefined],
  ['a'.repeat(100), undefined, undefined],
  ['a'.repeat(101), 'the name has 101 characters, and the limit is 100', undefined],
  ['Talks', RULE, 'talks'],
  ['iraq talks', RULE, 'iraq-talks'],
  ['iraq_talks', RULE, 'iraq-talks'],
  ['iraq--talks', RULE, 'iraq-talks'],
  ['-talks-', RULE, 'talks'],
  ['talks.md', RULE, 'talks-md'],
  ["iraq's talks (2)", RULE, 'iraq-s-talks-2'],
  ['!', RULE, undefined],
  ['', RULE, undefined],
  ['..', RULE, undefined],
  ['محادثات', RULE, undefined],
  ['هماس', RULE, undefined],
  ['café', RULE, undefined],
  ['talks\u200B', RULE, undefined],
  ['ｔａｌｋｓ', RULE, undefined],
];

for (const [segment, fault, suggestion] of SEGMENTS) {
  test(`checks the name “${segment.slice(0, 20)}”`, () => {
    assert.equal(faultOfSegment(segment), fault);
    assert.equal(suggestSegment(segment), suggestion);
  });
}

const IDS: readonly (readonly [string, string | undefined])[] = [
  ['2024/01/talks', undefined],
  ['talks', undefined],
  ['2024//talks', RULE],
  ['/2024/talks', RULE],
  ['2024/talks/', RULE],
  ['../talks', RULE],
  ['2024/01/Talks', RULE],
  [`${'a'.repeat(99)}/${'b'.repeat(100)}`, undefined],
  [`${'a'.repeat(100)}/${'b'.repeat(100)}`, 'the path has 201 characters, and the limit is 200'],
];

for (const [id, fault] of IDS) {
  test(`checks the id “${id.slice(0, 20)}” of ${id.length} characters`, () => {
    assert.equal(faultOfId(id), fault);
  });
}

test('the id of a story is the path of its files', () => {
  assert.equal(storyIdOf('articles/2024/01/talks.md'), '2024/01/talks');
  assert.equal(storyIdOf('translations/talks.md'), 'talks');
});

test('a faulty id is corrected name by name', () => {
  assert.equal(suggestId('2024/Jan 1/Talks'), '2024/jan-1/talks');
  assert.equal(suggestId('2024/محادثات'), '2024/محادثات');
});
