import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { PAGE_KINDS, type PageKind } from '../../src/archive/pages/page.ts';
import { hashOf } from '../../src/build/cache/hash.ts';
import { TEMPLATES } from '../../src/project.ts';
import { copyProject, replaceIn } from './copied-project.ts';

const { folder } = await copyProject(
  path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-hashes-')), 'project'),
);
const { assetsHash, codeHash, templateHash } = (await import(
  pathToFileURL(path.join(folder, 'src/build/cache/source-hashes.ts')).href
)) as typeof import('../../src/build/cache/source-hashes.ts');

/** The kinds of pages that use a template, directly or through other templates. */
const USED_BY: Readonly<Record<string, readonly PageKind[]>> = {
  'layouts/base.njk': PAGE_KINDS,
  'macros/blocks.njk': ['story', 'both'],
  'macros/citing.njk': ['story'],
  'macros/dates.njk': ['home', 'front', 'story', 'both', 'notice', 'tags', 'tag', 'dates', 'date'],
  'macros/entry.njk': ['home', 'front', 'tag', 'date'],
  'macros/facts.njk': ['story'],
  'macros/feeds.njk': PAGE_KINDS,
  'macros/ledger.njk': ['home', 'tag', 'date'],
  'macros/metadata.njk': PAGE_KINDS,
  'macros/names.njk': ['home', 'tags', 'dates', 'date'],
  'macros/paging.njk': ['tag', 'date'],
  'macros/spread.njk': [
    'home',
    'tags',
    'tag',
    'dates',
    'date',
    'data',
    'moved',
    'gone',
    'notFound',
  ],
  'macros/switch.njk': PAGE_KINDS,
  'partials/colophon.njk': PAGE_KINDS,
  'partials/masthead.njk': PAGE_KINDS,
  'partials/sharing.njk': ['story', 'both'],
  ...Object.fromEntries(PAGE_KINDS.map((kind) => [`pages/${kind}.njk`, [kind]])),
};

test('the table names every template', () => {
  assert.deepEqual(globSync('**/*.njk', { cwd: TEMPLATES }).sort(), Object.keys(USED_BY).sort());
});

for (const [template, kinds] of Object.entries(USED_BY)) {
  test(`editing ${template} changes the hashes of ${kinds.join(', ')}`, () => {
    const before = PAGE_KINDS.map((kind) => templateHash(kind));
    const others = [codeHash(), assetsHash()];
    replaceIn(path.join(folder, 'src/templates', template), /$/, '<!-- edited -->\n');
    const changed = PAGE_KINDS.filter((kind, index) => templateHash(kind) !== before[index]);
    assert.deepEqual(changed, kinds);
    assert.deepEqual([codeHash(), assetsHash()], others);
  });
}

test('templates name the templates they use by plain strings, where the hash looks for them', () => {
  for (const file of globSync('**/*.njk', { cwd: TEMPLATES })) {
    const source = readFileSync(path.join(TEMPLATES, file), 'utf8');
    for (const [tag] of source.matchAll(/\{%[-\s]*(?:extends|from|import|include)\b[^%]*/g)) {
      assert.match(tag, /^\{%-?\s*(?:extends|from|import|include)\s+"[^"]+"/, file);
    }
  }
});

test('editing a style, a script or the icon changes only the hash of the assets', () => {
  for (const file of ['styles/blocks/both.css', 'scripts/side.ts', 'images/icon.svg']) {
    const before = assetsHash();
    const kinds = PAGE_KINDS.map((kind) => templateHash(kind));
    replaceIn(path.join(folder, 'src', file), /$/, '\n');
    assert.notEqual(assetsHash(), before, file);
    assert.deepEqual(
      PAGE_KINDS.map((kind) => templateHash(kind)),
      kinds,
    );
  }
});

test('a process keeps the hash of the code that it started with', () => {
  const before = codeHash();
  replaceIn(path.join(folder, 'src/interface/words.ts'), /$/, '\n');
  assert.equal(codeHash(), before);
});

test('the hash of a text is that of its bytes', () => {
  assert.equal(hashOf('نص'), hashOf(Buffer.from('نص')));
  assert.notEqual(hashOf('a'), hashOf('b'));
  assert.match(hashOf(''), /^[\w-]{22}$/);
});
