import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { edit, miniSite, type Run, run } from './content.ts';

const ID = '2024/01/harvest';
const ARTICLE = `articles/${ID}.md`;

/** What a terminal obeys: to write in red, to set its title, to delete a line. */
const SEQUENCE = '\x1B[31m\x1B]0;title\x07\x9B2K\u202E';
const SHOWN = 'U+001B[31mU+001B]0;titleU+0007U+009B2KU+202E';

/** Nothing but line feeds, tabs and characters that are seen, or that letters need. */
function assertHarmless(name: string, { out, err }: Run): void {
  for (const printed of [out, err]) {
    assert.doesNotMatch(printed, /[^\P{C}\n\t\u200C-\u200F]|[\p{Zl}\p{Zp}]/u, name);
  }
}

test('no command prints an escape sequence that content, names of files or options contain', () => {
  const { content } = miniSite();
  const inputs = mkdtempSync(path.join(tmpdir(), 'safhatan-inputs-'));
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(inputs, name), text);
    return path.join(inputs, name);
  };
  const xliff = path.join(inputs, `${SEQUENCE}.xlf`);
  run('export', '--content', content, '--format', 'xliff', '--output', xliff, ID);
  const original = readFileSync(xliff, 'utf8').replace('original="', '$&&#x202E;&#x9B;');
  const target = readFileSync(xliff, 'utf8').replace('<target>', '$&\u202E');

  edit(content, ARTICLE, (text) =>
    text
      .replace(/^title: .*$/m, `title: "خبر\\e[31m\\u202E"\nauthor: x${SEQUENCE}`)
      .replace('## ', `## ${SEQUENCE}`),
  );
  edit(content, 'translations/tags.yaml', (text) => `${text}"و\\e[31mسم": { slug: x, en: X }\n`);
  writeFileSync(
    path.join(content, `articles/2024/01/a${SEQUENCE.replace('\x9B', '')}\n.md`),
    '---\n',
  );
  writeFileSync(path.join(content, `articles/2024/01/b${SEQUENCE}.html`), '');
  const category = `<category>${'\x9B2K'}&#x202E;</category>`;
  const feed = write(
    'feed.xml',
    `<rss version="2.0"><channel><item><title>خبر</title><link>https://example.org/dam</link>${category}</item></channel></rss>`,
  );
  const commands: readonly (readonly string[])[] = [
    ['check'],
    ['check', '--json'],
    ['status'],
    ['status', '--json'],
    ['lock'],
    ['accept', ID],
    ['accept', SEQUENCE],
    ['export', '--format', SEQUENCE],
    ['export', '--format', 'xliff', ID],
    ['export', '--format', 'xliff', SEQUENCE],
    ['build', '--output', path.join(inputs, `site${SEQUENCE}`)],
    ['build', '--url', SEQUENCE],
    ['import', feed],
    ['import', path.join(inputs, `none${SEQUENCE}`)],
    ['import', write(`x${SEQUENCE}.xlf`, '<html/>')],
    ['import', write(`y${SEQUENCE}.xlf`, original)],
    ['import', write(`z${SEQUENCE}.xlf`, target)],
    ['import', '--date', SEQUENCE, '--id', 'a', write('raw.txt', `${SEQUENCE}\n\nنص.\n`)],
    ['import', '--id', '2025/01/a', path.join(inputs, 'raw.txt')],
    ['new', SEQUENCE],
    ['new', '--title', SEQUENCE, '2025/01/b'],
    ['new', '--translation', `articles/${SEQUENCE}.md`],
    ['status', `--${SEQUENCE}`],
    ['status', '--content', SEQUENCE],
  ];
  for (const [command = '', ...options] of commands) {
    const ran = run(command, '--content', content, ...options);
    assert.ok(ran.out + ran.err !== '', command);
    assertHarmless(`${command} ${options.join(' ')}`, ran);
  }
  const check = run('check', '--content', content);
  assert.ok(check.err.includes(`articles/2024/01/b${SHOWN}.html:1:1: error: `), check.err);
});

test('what is printed as JSON is the same, and harmless', () => {
  const { content } = miniSite();
  edit(content, ARTICLE, (text) =>
    text.replace(/^title: .*$/m, 'title: "خبر\\e[31m\\u009B\\u202E"'),
  );
  const status = run('status', '--content', content, '--json');
  assertHarmless('status', status);
  assert.match(status.out, /"title": "خبر\\u001b\[31m\\u009b\\u202e"/);
  const { stories } = JSON.parse(status.out) as { stories: { id: string; title: string }[] };
  assert.equal(stories.find(({ id }) => id === ID)?.title, 'خبر\x1B[31m\x9B\u202E');
});

test('each line of a text is shown below its label', () => {
  const { content } = miniSite();
  run('accept', '--content', content, '--all');
  edit(content, ARTICLE, (text) => text.replace('- أمطار في آذار؛', '- أمطار غزيرة؛'));
  assert.match(
    run('status', '--content', content).out,
    /\n {4}was: \(the content is not in a git repository\)\n {4}now: أمطار غزيرة؛\n {9}\S.*\n(?: {9}\S.*\n)*untranslated/,
  );
});
