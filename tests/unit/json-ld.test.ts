import assert from 'node:assert/strict';
import test from 'node:test';
import jsonld, { type NodeObject } from 'jsonld';
import { newsArticle } from '../../src/archive/metadata/json-ld.ts';
import { scriptData } from '../../src/archive/metadata/script-data.ts';
import { settings } from '../settings.ts';
import { type Details, documentOf, pagesWith, storyPage, storyPageOf } from './story-page.ts';

const AR = 'https://example.org/ar/2024/01/talks/';
const EN = 'https://example.org/en/2024/01/talks/';

/** Replaces the context of schema.org, in which every term is a name of its vocabulary. */
const VOCABULARY = { '@vocab': 'https://schema.org/' };

async function loadContext(url: string) {
  assert.equal(url, 'https://schema.org');
  return { contextUrl: undefined, documentUrl: url, document: { '@context': VOCABULARY } };
}

/** The graph that both pages of a story state together: its nodes by id. */
async function graphOf(details: Details): Promise<ReadonlyMap<string, NodeObject>> {
  const pages = await pagesWith(details);
  const said = (['ar', 'en'] as const).map((language) => {
    const script = documentOf(storyPageOf(pages, language)).querySelector(
      'script[type="application/ld+json"]',
    );
    return JSON.parse(script?.textContent ?? '');
  });
  const flat: unknown = await jsonld.flatten(said, VOCABULARY, { documentLoader: loadContext });
  const { '@graph': graph } = flat as { '@graph': readonly NodeObject[] };
  return new Map(graph.map((node) => [String(node['@id']), node]));
}

const DETAILS: Details = {
  article:
    'author: ليلى حداد\nupdated: 2024-02-01\nsource: { name: وكالة, url: "https://news.example/1" }',
  translation: 'translator: Omar Nasser\nreviewer: Sara Aziz\ntranslated: 2024-03',
};

test('both texts of a story are news articles that refer to each other', async () => {
  const graph = await graphOf(DETAILS);
  const [article, translation] = [graph.get(AR), graph.get(EN)];
  assert.deepEqual([article?.['@type'], translation?.['@type']], ['NewsArticle', 'NewsArticle']);
  assert.deepEqual(article?.workTranslation, { '@id': EN });
  assert.deepEqual(translation?.translationOfWork, { '@id': AR });
  assert.equal(article.translationOfWork, undefined);
  assert.equal(translation.workTranslation, undefined);
  assert.deepEqual([article.inLanguage, translation.inLanguage], ['ar', 'en']);
  assert.deepEqual(
    [article.headline, translation.headline],
    ['محادثات في بغداد', 'Talks in Baghdad'],
  );
});

test('both pages of a story say the same about each text', async () => {
  const graph = await graphOf(DETAILS);
  for (const id of [AR, EN]) {
    for (const key of ['headline', 'url', 'inLanguage', 'dateCreated'] as const) {
      assert.ok(!Array.isArray(graph.get(id)?.[key]), `${id}: ${key}`);
    }
  }
});

test('the data names the author, the translator, the dates and the source', async () => {
  const graph = await graphOf(DETAILS);
  const [article, translation] = [graph.get(AR), graph.get(EN)];
  const named = (reference: unknown) =>
    [reference].flat().map((one) => {
      const { '@id': _, ...node } = graph.get((one as { '@id': string })['@id']) ?? {};
      return node;
    });
  assert.deepEqual(named(article?.author), [{ '@type': 'Person', name: 'ليلى حداد' }]);
  // Both pages name the translator, each in a blank node.
  const translator = { '@type': 'Person', name: 'Omar Nasser' };
  assert.deepEqual(named(translation?.translator), [translator, translator]);
  assert.deepEqual(named(translation?.editor)[0], { '@type': 'Person', name: 'Sara Aziz' });
  assert.deepEqual(
    [article?.datePublished, article?.dateModified, translation?.dateModified],
    ['2024-01-27', '2024-02-01', undefined],
  );
  assert.deepEqual(
    [translation?.datePublished, translation?.dateCreated],
    ['2024-01-27', '2024-03'],
  );
  const [source] = named(article?.isBasedOn);
  assert.equal(source?.url, 'https://news.example/1');
  assert.deepEqual(named(source?.publisher), [{ '@type': 'Organization', name: 'وكالة' }]);
  assert.equal(article?.license, settings.licence.url);
});

/** The front matter of a translation, and the translator in its data. */
const TRANSLATORS: readonly (readonly [string, unknown])[] = [
  ['', undefined],
  ['method: machine', undefined],
  ['method: machine-reviewed', undefined],
  ['translator: Omar Nasser', { '@type': 'Person', name: 'Omar Nasser' }],
  ['translator: Omar Nasser\nmethod: human', { '@type': 'Person', name: 'Omar Nasser' }],
  ['translator: Safhatan\nmethod: machine', { '@type': 'Organization', name: 'Safhatan' }],
  ['translator: Some Engine\nmethod: machine', { name: 'Some Engine' }],
];

for (const [front, expected] of TRANSLATORS) {
  test(`the data names the translator as the front matter does: ${JSON.stringify(front)}`, async () => {
    const page = await storyPage('en', { translation: front });
    assert.deepEqual(newsArticle(page, settings).translator, expected);
  });
}

test('what is not known is left out', async () => {
  const page = await storyPage('ar', { date: '2024', isTranslated: false });
  const data = JSON.parse(scriptData(newsArticle(page, settings)));
  assert.deepEqual(data, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': AR,
    url: AR,
    headline: 'محادثات في بغداد',
    inLanguage: 'ar',
    datePublished: '2024',
    publisher: { '@type': 'Organization', name: 'صفحتان', url: 'https://example.org/' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    keywords: ['العراق'],
  });
});

const HOSTILE = '</script><script>alert(1)</script><!-- <script> & \u2028 "q" \\ \u2029 ]]>';

test('no title ends the script that contains it', async () => {
  assert.doesNotMatch(scriptData([HOSTILE]), /[<>&\u2028\u2029]/);
  assert.deepEqual(JSON.parse(scriptData([HOSTILE])), [HOSTILE]);
  const title = HOSTILE.replace(/[\u2028\u2029]/g, '');
  const page = await storyPage('en', { titles: { ar: 'خبر', en: JSON.stringify(title) } });
  const document = documentOf(page);
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  assert.equal(scripts.length, 1);
  assert.equal(JSON.parse(scripts[0]?.textContent ?? '').headline, page.title);
  assert.equal(document.querySelectorAll('script:not([src]):not([type])').length, 0);
});
