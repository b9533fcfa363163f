import assert from 'node:assert/strict';
import test from 'node:test';
import { BLOCK_ID } from '../../src/archive/text/block-id.ts';
import { readBody } from './read-body.ts';

const FIRST = 'افتتح العراق والولايات المتحدة محادثات في مستقبل القوات.';
const SECOND = 'وقال مكتب رئيس الوزراء إن الغاية إعادة النظر في المهمة.';
const THIRD = 'وينتشر في العراق 2500 جندي.';
const BODY = [FIRST, SECOND, THIRD].join('\n\n');

function idsOf(body: string): readonly string[] {
  const { blocks, problems } = readBody(body);
  assert.deepEqual(problems, []);
  return blocks.map(({ id }) => id);
}

const [FIRST_ID, SECOND_ID, THIRD_ID] = idsOf(BODY);

// Drawing ids in another way would break every published link to a paragraph.
test('ids stay the same in every version', () => {
  assert.deepEqual(idsOf(`${BODY}\n\n---\n\n- أ\n- ب\n`), [
    'd11zh',
    'fryke',
    'wxm81',
    'wbm2z',
    'amgvf',
  ]);
});

/** Edits that do not change what a reader reads. */
const SAME_TEXT: Readonly<Record<string, string>> = {
  rewrapping: BODY.replaceAll(' ', '\n'),
  'a line break': BODY.replace('والولايات', '\\\nوالولايات'),
  'more empty lines': `\n\n${BODY.replaceAll('\n\n', '\n\n\n\n')}\n\n`,
  'emphasis on a word': BODY.replace('العراق', '**العراق**').replace('2500', '_2500_'),
  'a word marked as code': BODY.replace('2500', '`2500`'),
  'a link on a word': BODY.replace('محادثات', '[محادثات](https://example.org/)'),
  tatweel: BODY.replace('العراق', 'العـــراق'),
  'directional marks': BODY.replace('2500', '\u200F2500\u200E'),
  'decomposed letters': BODY.normalize('NFD'),
  'turning a paragraph into a heading': BODY.replace(SECOND, `## ${SECOND}`),
};

for (const [edit, body] of Object.entries(SAME_TEXT)) {
  test(`${edit} changes no id`, () =>
    assert.deepEqual(idsOf(body), [FIRST_ID, SECOND_ID, THIRD_ID]));
}

test('a changed word changes the id of its block and no other', () => {
  const [first, second, third] = idsOf(BODY.replace('المهمة', 'المهام'));
  assert.equal(first, FIRST_ID);
  assert.notEqual(second, SECOND_ID);
  assert.equal(third, THIRD_ID);
});

test('changing a punctuation or vowel mark changes the id', () => {
  assert.notEqual(idsOf(FIRST.replace('.', '؟'))[0], FIRST_ID);
  assert.notEqual(idsOf(FIRST.replace('مستقبل', 'مستقبلَ'))[0], FIRST_ID);
});

test('inserting, removing and moving blocks changes no id', () => {
  const ids = idsOf(`مقدمة.\n\n${THIRD}\n\n## عنوان\n\n${FIRST}`);
  assert.deepEqual([ids[1], ids[3]], [THIRD_ID, FIRST_ID]);
});

test('repeated texts are numbered in order', () => {
  const ids = idsOf([FIRST, SECOND, FIRST, FIRST.replace(' ', '\n')].join('\n\n'));
  assert.deepEqual(ids, [FIRST_ID, SECOND_ID, `${FIRST_ID}-2`, `${FIRST_ID}-3`]);
});

test('a footnote belongs to the block that refers to it', () => {
  const withNote = (note: string) => idsOf(`${BODY}[^1]\n\n[^1]: ${note}\n`);
  const [first, second, third] = withNote('حاشية.');
  assert.deepEqual([first, second], [FIRST_ID, SECOND_ID]);
  assert.notEqual(third, THIRD_ID);
  assert.notEqual(withNote('حاشية أخرى.')[2], third);
  assert.deepEqual(withNote('*حاشية*.'), [first, second, third]);
});

test('a figure keeps its id as long as its file, description and caption stay the same', () => {
  const idOf = (figure: string) => idsOf(figure)[0];
  const id = idOf('![خريطة](map.png "بغداد")');
  assert.equal(idOf('![*خريطة*](./map.png\n"بغداد")'), id);
  assert.notEqual(idOf('![خريطة](plan.png "بغداد")'), id);
  assert.notEqual(idOf('![خريطة](map.png "البصرة")'), id);
  assert.notEqual(idOf('![صورة](map.png "بغداد")'), id);
});

test('an id begins with a letter, so that no YAML reader reads it as a number', () => {
  const ids = idsOf(Array.from({ length: 2000 }, (_, index) => `فقرة ${index}.`).join('\n\n'));
  assert.equal(new Set(ids).size, 2000);
  assert.deepEqual(
    ids.filter((id) => !BLOCK_ID.test(id) || !Number.isNaN(Number(id))),
    [],
  );
});
