import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { filesBelow } from '../build.ts';
import { miniSite, run } from './content.ts';

const ID = '2024/01/harvest';
const TRANSLATION = `translations/${ID}.md`;

/** Beside the content: what is imported into it, and what nobody may touch. */
function makeInputs(content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-inputs-'));
  writeFileSync(path.join(folder, 'raw.txt'), 'عنوان\n\nنص.\n');
  const item =
    '<item><title>خبر</title><link>https://example.org/dam</link><pubDate>Sat, 27 Jan 2024 10:00:00 GMT</pubDate><description>نص.</description></item>';
  writeFileSync(
    path.join(folder, 'feed.xml'),
    `<rss version="2.0"><channel><title>وكالة</title>${item}</channel></rss>`,
  );
  const xliff = path.join(folder, 'story.xlf');
  run('export', '--content', content, '--format', 'xliff', '--output', xliff, ID);
  return folder;
}

/** Every command that writes content: its operands, and the file that it would write. */
function writers(inputs: string): readonly (readonly [command: string[], file: string])[] {
  return [
    [['accept', ID], TRANSLATION],
    [['lock'], 'permalinks.lock'],
    [['new', '2025/02/dam'], 'articles/2025/02/dam.md'],
    [['new', '--translation', '2022/market'], 'translations/2022/market.md'],
    [['import', path.join(inputs, 'raw.txt'), '--id', '2025/02/dam'], 'articles/2025/02/dam.md'],
    [['import', path.join(inputs, 'feed.xml')], 'articles/2024/01/dam.md'],
    [['import', path.join(inputs, 'story.xlf')], TRANSLATION],
  ];
}

function textsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, readFileSync(path.join(folder, file), 'base64')]),
  );
}

/** The mini-site on a small disk of its own; undefined where none can be mounted. */
function siteOnDisk(t: TestContext): string | undefined {
  const disk = mkdtempSync(path.join(tmpdir(), 'safhatan-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    t.skip('this system does not let the test mount a disk');
    return undefined;
  }
  t.after(() => spawnSync('umount', [disk]));
  cpSync(miniSite().content, disk, { recursive: true });
  return disk;
}

function fill(disk: string): void {
  for (const size of [4096, 1]) {
    try {
      for (;;) appendFileSync(path.join(disk, 'filling'), Buffer.alloc(size));
    } catch (thrown) {
      assert.equal((thrown as NodeJS.ErrnoException).code, 'ENOSPC');
    }
  }
}

for (const [name, prepare, reason, remedy] of [
  ['full', fill, 'ENOSPC: no space left on device', 'free some space on the disk'],
  [
    'read-only',
    (disk: string) => spawnSync('mount', ['-o', 'remount,ro', disk]),
    'EROFS: read-only file system',
    'make the disk writable',
  ],
] as const) {
  test(`on a ${name} disk, every command says in one line what it could not write, and exits 2`, (t) => {
    const disk = siteOnDisk(t);
    if (disk === undefined) return;
    const inputs = makeInputs(disk);
    prepare(disk);
    const before = textsOf(disk);
    for (const [command, file] of writers(inputs)) {
      const [script = '', ...operands] = command;
      const { code, out, err } = run(script, '--content', disk, ...operands);
      const left = file in before ? ' and was left as it was' : '';
      assert.deepEqual(
        [code, out, err],
        [2, '', `${file} could not be written (${reason})${left}; ${remedy} and try again\n`],
        command.join(' '),
      );
      assert.deepEqual(textsOf(disk), before);
    }
  });
}

test('no command follows a link out of the content', () => {
  const { content } = miniSite();
  const inputs = makeInputs(content);
  const outside = path.join(inputs, 'outside');
  mkdirSync(outside);
  for (const [folder, to] of [
    ['articles/2025', 'articles'],
    ['translations/2022', 'translations'],
  ] as const) {
    mkdirSync(path.join(outside, to));
    symlinkSync(path.join(outside, to), path.join(content, folder));
  }
  const before = textsOf(inputs);
  for (const [command, link] of [
    [['new', '2025/02/dam'], 'articles/2025'],
    [['new', '--translation', '2022/market'], 'translations/2022'],
    [['import', path.join(inputs, 'raw.txt'), '--id', '2025/02/dam'], 'articles/2025'],
  ] as const) {
    const [script, ...operands] = command;
    const { code, out, err } = run(script, '--content', content, ...operands);
    assert.deepEqual([code, out], [2, '']);
    assert.match(
      err,
      new RegExp(
        `^\\S+\\.md was not written: ${link} is a symbolic link, which is not followed; [^\\n]+\\n$`,
      ),
    );
  }
  assert.deepEqual(textsOf(inputs), before);
});

test('what lies outside of the content is not read: tags behind a link, an article that XLIFF names', () => {
  const { content } = miniSite();
  const inputs = makeInputs(content);
  const tags = path.join(content, 'translations/tags.yaml');
  renameSync(tags, path.join(inputs, 'tags.yaml'));
  symlinkSync(path.join(inputs, 'tags.yaml'), tags);
  const feed = path.join(inputs, 'feed.xml');
  writeFileSync(
    feed,
    readFileSync(feed, 'utf8').replace('<description>', '<category>المياه</category>$&'),
  );
  const { out } = run('import', '--content', content, feed);
  assert.match(
    out,
    /^articles\/2024\/01\/dam\.md: imported as a draft, without tags .*: المياه\n$/,
  );

  const sound = miniSite().content;
  const xliff = path.join(inputs, 'story.xlf');
  writeFileSync(path.join(inputs, 'secret.md'), 'mine');
  for (const original of [
    '../inputs/secret.md',
    path.join(inputs, 'secret.md'),
    '../../etc/passwd',
  ]) {
    const text = readFileSync(xliff, 'utf8').replace(/original="[^"]*"/, `original="${original}"`);
    writeFileSync(xliff, text);
    const { code, out, err } = run('import', '--content', sound, xliff);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^There is no story [^\n]*\n[^\n]*\n$/);
  }
});
