import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { countCorpus } from '../../src/archive/corpus/aligned-rows.ts';
import { CORPUS_FILES, corpusText } from '../../src/archive/corpus/corpus-files.ts';
import { storyLine } from '../../src/archive/corpus/story-line.ts';
import { tmxFooter, tmxHeader, tmxUnits } from '../../src/archive/corpus/tmx.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import type { Story } from '../../src/archive/story/story.ts';
import { valuesIn } from '../schemas/validate.ts';
import { dtdValidator } from '../schemas/validate-dtd.ts';
import { settings } from '../settings.ts';
import { readSample, TRANSLATION, translation } from './sample-archive.ts';

const MINI_SITE = path.resolve(import.meta.dirname, '../golden/content');
const faultOf = dtdValidator('tmx.dtd');

async function sampleStory(files?: Parameters<typeof readSample>[0]): Promise<Story> {
  const { archive } = await readSample(files);
  return archive.stories.find(({ id }) => id === '2024/01/talks') ?? assert.fail();
}

function whole(stories: readonly Story[]): string {
  return [...corpusText(CORPUS_FILES.memory, stories, settings)].join('');
}

test('the translation memory of the mini-site is valid and has a unit for each aligned row', async () => {
  const { archive } = await readArchive(MINI_SITE, settings);
  const { stories } = archive;
  const tmx = whole(stories);
  assert.equal(faultOf(tmx), undefined);
  const ids = valuesIn(tmx, '//tu/@tuid', {});
  assert.equal(ids.length, countCorpus(stories).rows);
  assert.equal(new Set(ids).size, ids.length);
  const aligned = stories.flatMap((story) =>
    JSON.parse(storyLine(story, settings)).rows.filter(
      (row: { ar: unknown; en: unknown }) => row.ar && row.en,
    ),
  );
  assert.equal(aligned.length, ids.length);
});

test('the translation memory of an empty archive is valid', () => {
  assert.equal(faultOf(whole([])), undefined);
});

test('the DTD refuses what is not a valid memory', () => {
  assert.match(faultOf('<tmx version="1.4"><body/></tmx>') ?? '', /header/);
  const twice = whole([]).replace('<body>', '<body><tu tuid="x"/>');
  assert.match(faultOf(twice) ?? '', /tu/);
});

test('a unit says where it comes from and whether it is stale', async () => {
  const more =
    'translator: Nadia & Co\ntranslated: 2024-01-28\nmethod: human\nblocks: [zv5qt, a0000]';
  const units = tmxUnits(await sampleStory({ [TRANSLATION]: translation({ more }) }));
  assert.equal(
    units,
    `<tu tuid="2024/01/talks#p-zv5qt">
<prop type="x-story">2024/01/talks</prop>
<prop type="x-kind">paragraph</prop>
<prop type="x-alignment">recorded</prop>
<tuv xml:lang="ar"><seg>فقرة أولى.</seg></tuv>
<tuv xml:lang="en"><prop type="x-translator">Nadia &amp; Co</prop><prop type="x-translated">2024-01-28</prop><prop type="x-method">human</prop><seg>First paragraph.</seg></tuv>
</tu>
<tu tuid="2024/01/talks#p-qn1bb">
<prop type="x-story">2024/01/talks</prop>
<prop type="x-kind">paragraph</prop>
<prop type="x-alignment">recorded</prop>
<prop type="x-stale">a0000</prop>
<tuv xml:lang="ar"><seg>فقرة ثانية.</seg></tuv>
<tuv xml:lang="en"><prop type="x-translator">Nadia &amp; Co</prop><prop type="x-translated">2024-01-28</prop><prop type="x-method">human</prop><seg>Second paragraph.</seg></tuv>
</tu>
`,
  );
});

test('a row with only one side makes no unit', async () => {
  const more = 'blocks: [zv5qt, ~]';
  const units = tmxUnits(await sampleStory({ [TRANSLATION]: translation({ more }) }));
  assert.deepEqual(valuesIn(`<body>${units}</body>`, '//seg', {}), [
    'فقرة أولى.',
    'First paragraph.',
  ]);
  assert.equal(tmxUnits(await sampleStory({ [TRANSLATION]: null })), '');
});

test('the header names the licence and the tool, but no date', () => {
  assert.match(
    tmxHeader(settings),
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<tmx version="1\.4">/,
  );
  assert.match(tmxHeader(settings), /creationtool="Safhatan" creationtoolversion="\d+\.\d+\.\d+"/);
  assert.match(tmxHeader(settings), /<prop type="x-licence">CC BY 4\.0</);
  assert.doesNotMatch(tmxHeader(settings) + tmxFooter(), /date/);
});

test('units are made one story at a time', async () => {
  const story = await sampleStory();
  let taken = 0;
  function* endless() {
    for (;;) {
      taken++;
      yield story;
    }
  }
  const parts = corpusText(CORPUS_FILES.memory, endless(), settings);
  parts.next();
  assert.equal(taken, 0);
  parts.next();
  assert.equal(taken, 1);
});
