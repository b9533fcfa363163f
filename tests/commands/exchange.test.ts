import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { schemaValidator } from '../schemas/validate.ts';
import { dtdValidator } from '../schemas/validate-dtd.ts';
import { edit, miniSite, run } from './content.ts';

const ID = '2024/01/harvest';
const TRANSLATION = `translations/${ID}.md`;

/** A copy of the mini-site, and the path of a file next to it. */
function scratch(name: string, text = ''): { readonly content: string; readonly file: string } {
  const { content } = miniSite();
  const file = path.join(path.dirname(content), name);
  if (text !== '') writeFileSync(file, text);
  return { content, file };
}

function read(content: string, file: string): string {
  return readFileSync(path.join(content, file), 'utf8');
}

test('export writes the archive as JSON Lines or TMX, to the terminal or to a file', () => {
  const { content, file } = scratch('deep/archive.tmx');
  const lines = run('export', '--content', content, '--format', 'jsonl');
  assert.equal(lines.err, '');
  assert.equal(lines.out.match(/\n/g)?.length, 3);
  const tmx = run('export', '--content', content, '--format', 'tmx');
  assert.equal(dtdValidator('tmx.dtd')(tmx.out), undefined);
  const { code, out } = run('export', '--content', content, '--format', 'tmx', '--output', file);
  assert.deepEqual([code, out], [0, '']);
  assert.equal(readFileSync(file, 'utf8'), tmx.out);
});

test('drafts are not part of the corpus, but can be exported for a translator', () => {
  const { content } = scratch('x');
  edit(content, `articles/${ID}.md`, (text) => text.replace('date:', 'draft: true\ndate:'));
  const { out } = run('export', '--content', content, '--format', 'jsonl');
  assert.doesNotMatch(out, new RegExp(ID));
  const xliff = run('export', '--content', content, '--format', 'xliff', ID);
  assert.match(xliff.out, new RegExp(`original="articles/${ID}\\.md"`));
});

test('a story that is exported and edited as XLIFF comes back with the edits and a record', () => {
  const { content, file } = scratch('harvest.xlf');
  const before = read(content, TRANSLATION);
  run('export', '--content', content, '--format', 'xliff', '--output', file, ID);
  const xliff = readFileSync(file, 'utf8');
  assert.equal(schemaValidator('xliff.xsd')(xliff), undefined);
  writeFileSync(file, xliff.replace('<target>## The reasons<', '<target>## Why<'));
  const { code, out, err } = run('import', '--content', content, file);
  assert.equal(err, '');
  assert.deepEqual([code, out], [0, `${TRANSLATION}: 9 blocks imported\n`]);
  assert.equal(
    read(content, TRANSLATION).replace(/^blocks: \[\w{5}(?:, \w{5}){8}\]\n/m, ''),
    before.replace('## The reasons', '## Why'),
  );
  assert.equal(run('check', '--content', content, '--strict').code, 0);
});

test('an import adds the translation of an untranslated story', () => {
  const { content, file } = scratch('market.xlf');
  run('export', '--content', content, '--format', 'xliff', '--output', file, '2022/market');
  const xliff = readFileSync(file, 'utf8');
  writeFileSync(file, xliff.replaceAll('</source>', '</source>\n<target>Words</target>'));
  assert.equal(run('import', '--content', content, file).code, 0);
  assert.match(
    read(content, 'translations/2022/market.md'),
    /^---\ntitle: Words\n[\s\S]*\n\nWords\n$/,
  );
});

test('a document that no longer fits its story is refused, and nothing is written', () => {
  const { content, file } = scratch('harvest.xlf');
  run('export', '--content', content, '--format', 'xliff', '--output', file, ID);
  edit(content, `articles/${ID}.md`, (text) => text.replace('## الأسباب', '## الأسباب كلها'));
  const before = read(content, TRANSLATION);
  const { code, out, err } = run('import', '--content', content, file);
  assert.deepEqual([code, out], [1, '']);
  assert.match(
    err,
    /harvest\.xlf:23: the article has no “p-q1rgd” any more; export the story again.*\nNothing was imported\.\n$/,
  );
  assert.equal(read(content, TRANSLATION), before);
});

test('an import does not overwrite a faulty translation', () => {
  const { content, file } = scratch('harvest.xlf');
  run('export', '--content', content, '--format', 'xliff', '--output', file, ID);
  edit(content, TRANSLATION, (text) => text.replace('title:', 'tilte:'));
  const { code, err } = run('import', '--content', content, file);
  assert.equal(code, 1);
  assert.match(err, /harvest\.md:2:1: error: there is no key “tilte”.*\nNothing was imported\.\n$/);
  assert.match(
    run('export', '--content', content, '--format', 'tmx').err,
    /Nothing was exported\.\n$/,
  );
});

test('new starts an article, and check reports what is missing', () => {
  const { content } = scratch('x');
  const { code, out } = run('new', '--content', content, '2025/02/dam', '--title', 'سد: جديد');
  assert.deepEqual(
    [code, out],
    [0, 'articles/2025/02/dam.md: started; npm run check says what is missing\n'],
  );
  assert.match(read(content, 'articles/2025/02/dam.md'), /^---\ntitle: "سد: جديد"\ndate:/);
  const check = run('check', '--content', content);
  assert.equal(check.code, 1);
  assert.deepEqual(
    check.err.split('\n').map((line) => line.replace(/: error: .*\(/, ': (')),
    [
      'articles/2025/02/dam.md:3:1: (empty-value)',
      'articles/2025/02/dam.md:4:7: (empty-value)',
      'articles/2025/02/dam.md:7:1: (empty-body)',
      '',
    ],
  );
});

test('new starts a translation from its article, and check reports what is still in Arabic', () => {
  const { content } = scratch('x');
  const options = ['--content', content, '--translation', 'articles/2022/market.md'];
  assert.equal(run('new', ...options, '--title', 'A market').code, 0);
  const { code, err } = run('check', '--content', content);
  assert.equal(code, 0);
  assert.match(
    err,
    /^translations\/2022\/market\.md:\d+:1: warning: this block is still in Arabic/,
  );
  const again = run('new', ...options);
  assert.equal(again.code, 2);
  assert.match(
    again.err,
    /^translations\/2022\/market\.md already exists and was left unchanged\./,
  );
});

test('raw text and HTML are imported as drafts', () => {
  const { content, file } = scratch('raw.txt', 'عنوان\n\n# ليس عنوانًا\n');
  const options = ['--content', content, '--date', '2025-01', '--tags', 'المياه، الزراعة'];
  const { code, err } = run('import', ...options, '--id', '2025/01/raw', file);
  assert.deepEqual([code, err], [0, '']);
  const expected = `---
title: عنوان
date: 2025-01
tags: [المياه, الزراعة]
draft: true
---

\\# ليس عنوانًا
`;
  assert.equal(read(content, 'articles/2025/01/raw.md'), expected);
  const html = path.join(path.dirname(content), 'page.html');
  writeFileSync(html, '<h1>عنوان</h1><p># ليس عنوانًا</p>');
  assert.equal(run('import', ...options, '--id', '2025/01/page', html).code, 0);
  assert.equal(read(content, 'articles/2025/01/page.md'), expected);
  assert.equal(run('check', '--content', content).code, 0);
  writeFileSync(file, 'عنوان آخر\n\nنص\n');
  const again = run('import', ...options, '--id', '2025/01/raw', file);
  assert.equal(again.code, 2);
  assert.match(again.err, /already exists and was left unchanged/);
  assert.equal(read(content, 'articles/2025/01/raw.md'), expected);
});

test('every entry of a feed is imported once, with those of its tags that the archive has', () => {
  const item = (name: string): string =>
    `<item><title>خبر</title><link>https://example.org/${name}</link><category>المياه</category><category>غيرها</category><pubDate>Sat, 27 Jan 2024 10:00:00 GMT</pubDate><description>نص.</description></item>`;
  const feed = `<rss version="2.0"><channel><title>وكالة</title>${item('dam')}${item('rain')}</channel></rss>`;
  const { content, file } = scratch('feed.xml', feed);
  const first = run('import', '--content', content, file);
  assert.deepEqual(
    [first.code, first.err, first.out],
    [
      0,
      '',
      ['dam', 'rain']
        .map(
          (name) =>
            `articles/2024/01/${name}.md: imported as a draft, without tags that translations/tags.yaml lacks: غيرها\n`,
        )
        .join(''),
    ],
  );
  assert.equal(run('check', '--content', content).code, 0);
  assert.match(read(content, 'articles/2024/01/dam.md'), /^tags: \[المياه\]$/m);
  assert.match(
    run('import', '--content', content, file).out,
    /dam\.md: already exists and was left unchanged\n/,
  );
});

test('wrong usage exits 2; a file that cannot be read in its format exits 1', () => {
  const { content, file } = scratch('x.xml', '<rss');
  const latin = path.join(path.dirname(content), 'latin.txt');
  writeFileSync(latin, Buffer.from([0xe9, 0xe8, 0xe0]));
  for (const [command, options, code, message] of [
    ['export', [], 2, /--format must be one of jsonl, tmx, xliff/],
    ['export', ['--format', 'xliff'], 2, /Name one story/],
    ['export', ['--format', 'xliff', '2024/01/havrest'], 2, /did you mean 2024\/01\/harvest\?/],
    ['export', ['--format', 'tmx', ID], 2, /leave out 2024\/01\/harvest/],
    ['export', ['--format', 'tmx', '--output', content], 2, /cannot be written \(EISDIR\)/],
    ['import', [], 2, /Name one file/],
    ['import', ['/nowhere.xlf'], 2, /no file \/nowhere\.xlf/],
    ['import', ['--format', 'pdf', file], 2, /--format must be one of xliff, text, html, feed/],
    ['import', ['--format', 'text', file], 2, /Say where the article goes, as in --id/],
    ['import', ['--format', 'text', '--id', 'خبر', file], 2, /“خبر” cannot be the id of a story/],
    [
      'import',
      ['--format', 'text', '--id', 'a', '--date', '1/2/2024', file],
      2,
      /did you mean 2024-02-01/,
    ],
    ['import', ['--id', 'a', file], 2, /A feed holds several articles; leave out --id/],
    ['import', [file], 1, /cannot be read as a feed/],
    ['import', ['--format', 'xliff', file], 1, /x\.xml:1: it is not well-formed XML/],
    ['import', ['--id', 'a', latin], 1, /latin\.txt: it is not UTF-8/],
    ['new', [], 2, /Name one story/],
    ['new', ['2024/Talks'], 2, /write 2024\/talks/],
    ['new', [ID], 2, /already exists/],
    ['new', ['--translation', '2024/01/none'], 2, /There is no story 2024\/01\/none/],
  ] as const) {
    const result = run(command, '--content', content, ...options);
    assert.equal(result.code, code, `${command} ${options.join(' ')}: ${result.err}`);
    assert.match(result.err, message);
  }
  assert.ok(!existsSync(path.join(content, 'articles/a.md')));
});

test('the help of each command names its argument', () => {
  for (const [command, operands] of [
    ['export', '[ID]'],
    ['import', 'FILE'],
    ['new', 'ID'],
  ] as const) {
    const { code, out } = run(command, '--help');
    assert.equal(code, 0);
    assert.ok(out.startsWith(`Usage: npm run ${command} -- [OPTIONS] ${operands}\n`), out);
  }
});
