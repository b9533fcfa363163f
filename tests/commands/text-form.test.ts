import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { edit, miniSite, run } from './content.ts';

const ID = '2024/01/harvest';
const ARTICLE = `articles/${ID}.md`;
const TRANSLATION = `translations/${ID}.md`;
const LOCK = 'permalinks.lock';

/** The forms that editors of texts give them. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'the line ends of Windows and a byte order mark': (text) =>
    `\uFEFF${text}`.replaceAll('\n', '\r\n'),
  'the line ends of old Macintoshes': (text) => text.replaceAll('\n', '\r'),
  'no line end at its end': (text) => text.replace(/\n$/, ''),
};

for (const [name, inForm] of Object.entries(FORMS)) {
  test(`what is written into a file keeps its form: ${name}`, () => {
    const { content } = miniSite();
    const read = (file: string): string => readFileSync(path.join(content, file), 'utf8');
    const npm = (command: string, ...options: readonly string[]): void => {
      const { code, err } = run(command, '--content', content, ...options);
      assert.deepEqual([code, err], [0, ''], command);
    };
    npm('lock');
    const texts = [ARTICLE, TRANSLATION, LOCK].map((file) => [file, read(file)] as const);
    for (const [file] of texts) edit(content, file, inForm);

    npm('accept', ID);
    const [, translation = ''] = texts[1] ?? [];
    const blocks = /^blocks: .*$/m.exec(read(TRANSLATION).replace(/\r\n?/g, '\n'))?.[0];
    const recorded = translation.replace('method: human\n', `method: human\n${blocks}\n`);
    assert.equal(read(TRANSLATION), inForm(recorded));

    const xliff = path.join(path.dirname(content), 'story.xlf');
    npm('export', '--format', 'xliff', '--output', xliff, ID);
    writeFileSync(xliff, readFileSync(xliff, 'utf8').replace('>## The reasons<', '>## Why<'));
    npm('import', xliff);
    assert.equal(read(TRANSLATION), inForm(recorded.replace('## The reasons', '## Why')));

    npm('lock');
    const [, , [, lock = ''] = []] = texts;
    assert.equal(read(LOCK), inForm(lock));
    edit(content, ARTICLE, (text) => `${text}\n\nفقرة جديدة.\n`);
    npm('lock');
    const added = read(LOCK).replace('\uFEFF', '').replace(/\r\n?/g, '\n');
    assert.notEqual(added.trimEnd(), lock.trimEnd());
    assert.equal(read(LOCK), inForm(added));
  });
}
