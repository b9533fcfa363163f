import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { countAligned, countCorpus } from '../../src/archive/corpus/aligned-rows.ts';
import { CORPUS_FILES, corpusText } from '../../src/archive/corpus/corpus-files.ts';
import { type StoryRecord, storyLine } from '../../src/archive/corpus/story-line.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { settings } from '../settings.ts';
import { article, readSample, TRANSLATION, translation } from './sample-archive.ts';

const MINI_SITE = path.resolve(import.meta.dirname, '../golden/content');

async function recordsOf(
  files?: Parameters<typeof readSample>[0],
): Promise<readonly StoryRecord[]> {
  const { archive } = await readSample(files);
  return archive.stories.map((story) => JSON.parse(storyLine(story, settings)));
}

test('a story is one line, with everything known about it', async () => {
  const { archive } = await readArchive(MINI_SITE, { ...settings, pathPrefix: '/x/' });
  const [story] = archive.stories;
  assert.ok(story);
  const line = storyLine(story, archive.settings);
  assert.equal(line.indexOf('\n'), line.length - 1);
  const { rows, ...facts } = JSON.parse(line) as StoryRecord;
  assert.deepEqual(facts, {
    id: '2024/01/harvest',
    date: '2024-01-27',
    updated: '2024-01-30',
    tags: [
      { slug: 'agriculture', ar: 'الزراعة', en: 'Agriculture' },
      { slug: 'water', ar: 'المياه', en: 'Water' },
    ],
    source: { name: 'وزارة الزراعة', url: 'https://example.org/a?b=1&c=2' },
    author: null,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    texts: {
      ar: {
        url: 'https://example.org/x/ar/2024/01/harvest/',
        title: 'موسم القمح: زيادة & "وفرة" <رغم> الجفاف',
        summary: 'ارتفع الإنتاج إلى 4.5 مليون طن.',
      },
      en: {
        url: 'https://example.org/x/en/2024/01/harvest/',
        title: 'Wheat season: a rise & a “plenty” <despite> drought',
        summary: 'Output rose to 4.5 million tonnes.',
        translator: 'Safhatan',
        translated: '2024-01-28',
        reviewer: 'Safhatan',
        method: 'human',
      },
    },
    both: 'https://example.org/x/both/2024/01/harvest/',
    confirmed: false,
  });
  assert.deepEqual(
    rows.map(({ en }) => en?.map(({ kind, text }) => [kind, text])),
    [
      [
        [
          'paragraph',
          'The ministry said that output had reached 4.5 million tonnes, 12% more than last season.',
        ],
      ],
      [['heading', 'The reasons']],
      [['list', 'rain in March;\nnew seed (FAO):\n“Abu Ghraib”,\nIPA 99.']],
      [['quotation', 'The wheat covers the country’s needs.\nSo said the director.']],
      [['table', 'Governorate Output (tonnes)\nWasit 900,000\nNineveh 1,200,000']],
      [['figure', 'Chart: two equal bars\nOutput in two governorates']],
      [['break', '* * *']],
      [['code', 'yield = 4.5']],
      [
        [
          'paragraph',
          'The text has a <b>raw tag</b>, shown as it is, and the address https://example.org/خبز.',
        ],
      ],
    ],
  );
  assert.deepEqual(rows[0]?.en?.[0]?.notes, ['Preliminary figures.']);
  assert.equal(rows[5]?.ar?.[0]?.image, 'https://example.org/x/images/2024/01/chart.png');
});

test('a row may lack a side or have several blocks on one', async () => {
  const [, talks] = await recordsOf({
    [TRANSLATION]: translation({
      more: 'blocks: [~, [zv5qt, qn1bb]]',
      body: 'A note.\n\nBoth\nparagraphs.\n',
    }),
  });
  assert.equal(talks?.confirmed, true);
  assert.deepEqual(
    talks?.rows.map(({ stale, ar, en }) => [
      stale,
      ar?.map(({ id }) => id) ?? null,
      en?.map(({ text }) => text) ?? null,
    ]),
    [
      [null, null, ['A note.']],
      [null, ['zv5qt', 'qn1bb'], ['Both paragraphs.']],
    ],
  );
});

test('without a translation, every row lacks its English side', async () => {
  const [harvest] = await recordsOf();
  assert.deepEqual([harvest?.texts.en, harvest?.both, harvest?.confirmed], [null, null, null]);
  assert.deepEqual(
    harvest?.rows.map(({ en }) => en),
    [null, null],
  );
});

test('a stale row names the former ids of its source', async () => {
  const [, talks] = await recordsOf({
    [TRANSLATION]: translation({ more: 'blocks: [zv5qt, a0000]' }),
  });
  assert.deepEqual(
    talks?.rows.map(({ stale }) => stale),
    [null, ['a0000']],
  );
});

test('only rows with both sides count, in each story and in total', async () => {
  const { archive } = await readSample({
    [TRANSLATION]: translation({ more: 'blocks: [zv5qt]', body: 'First paragraph.\n' }),
  });
  assert.deepEqual(archive.stories.map(countAligned), [0, 1]);
  assert.deepEqual(countCorpus(archive.stories), { stories: 2, rows: 1 });
  assert.deepEqual(countCorpus([]), { stories: 0, rows: 0 });
});

test('lines are made one at a time', async () => {
  const { archive } = await readSample();
  let taken = 0;
  function* endless() {
    for (;;) {
      taken++;
      yield archive.stories[0] ?? assert.fail();
    }
  }
  const parts = corpusText(CORPUS_FILES.stories, endless(), settings);
  assert.equal(parts.next().value, '', 'no header');
  parts.next();
  parts.next();
  assert.equal(taken, 2);
});

test('characters that end a line elsewhere do not end a line of JSON', async () => {
  const title = 'title: "محادثات \\"\\\\ 💧 </script>"';
  const { archive } = await readSample({
    [TRANSLATION]: null,
    'articles/2024/01/talks.md': article({ title }),
  });
  const lines = [...corpusText(CORPUS_FILES.stories, archive.stories, settings)]
    .join('')
    .split('\n');
  assert.equal(lines.length, 3);
  assert.equal(JSON.parse(lines[1] ?? '').texts.ar.title, 'محادثات "\\ 💧 </script>');
});
