import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { edit, miniSite, run } from './content.ts';
import { freePort } from './free-port.ts';
import { startServer } from './started-server.ts';

const ARTICLE = 'articles/2022/market.md';
const PAGE = '/ar/2022/market/';

test('the development server shows edits, drafts and errors, and survives the errors', async (t) => {
  const { content } = miniSite();
  const article = path.join(content, ARTICLE);
  const sound = readFileSync(article, 'utf8');
  writeFileSync(article, sound.replace('date:', 'draft: true\ndate:'));
  const server = await startServer(t, content);

  await server.shows(PAGE, /سوق قديمة/);
  writeFileSync(article, sound.replace('سوق قديمة', 'سوق جديدة'));
  await server.shows(PAGE, /سوق جديدة/);
  writeFileSync(article, sound.replace('date: 2022', 'date: 2022-13'));
  await server.shows(PAGE, /articles\/2022\/market\.md:3:7: error: /);
  writeFileSync(article, sound);
  await server.shows(PAGE, /سوق قديمة/);
  const lock = path.join(content, 'permalinks.lock');
  writeFileSync(lock, 'stroy 2022/market\n');
  await server.shows(PAGE, /permalinks\.lock:1:1: error: /);
  rmSync(lock);
  await server.shows(PAGE, /سوق قديمة/);
  // The server leaves the corpus out, and the page about it shows no counts.
  assert.doesNotMatch(await (await server.get('/data/')).text(), /class="counts"/);
  for (const missing of ['/data/stories.jsonl', '/nowhere/']) {
    assert.equal((await server.get(missing)).status, 404);
  }
});

test('the development server starts with faulty content and recovers when it is corrected', async (t) => {
  const { content } = miniSite();
  edit(content, ARTICLE, (text) => text.replace('date: 2022', 'date: 2022-13'));
  const server = await startServer(t, content);
  await server.prints(/; the site was not rebuilt/);
  for (const page of ['/', PAGE, '/nowhere/', '/index.html']) {
    const response = await server.get(page);
    assert.equal(response.status, 500, page);
    assert.match(await response.text(), /market\.md:3:7: error/);
  }
  edit(content, ARTICLE, (text) => text.replace('date: 2022-13', 'date: 2022'));
  await server.shows('/', /سوق قديمة/);
  assert.equal((await server.get(PAGE)).status, 200);
});

/** Listens somewhere else until the test ends. */
async function occupy(t: TestContext, port: number, host?: string): Promise<void> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen({ port, host }, resolve));
  t.after(() => other.close());
}

for (const [where, host] of [
  ['127.0.0.1', '127.0.0.1'],
  ['the other address of localhost', '::1'],
  ['every address', undefined],
] as const) {
  test(`start refuses a port that is taken on ${where}`, async (t) => {
    const port = await freePort();
    await occupy(t, port, host);
    const { code, err } = run('start', '--port', String(port));
    assert.equal(code, 2);
    assert.match(err, new RegExp(`^Port ${port} is taken; name another one with --port\\.\n`));
  });
}

test('start refuses a port and an address that cannot be listened on', async () => {
  const port = String(await freePort());
  for (const [options, message] of [
    [['--port', '0'], /^--port must be a number from 1 to 65535, not 0\n/],
    [['--port', '1e9'], /^--port must be a number from 1 to 65535, not 1e9\n/],
    [['--host', ''], /^--host must be an address of this machine, such as 127\.0\.0\.1\n/],
    [
      ['--host', '192.0.2.1', '--port', port],
      /^This machine has no address 192\.0\.2\.1; name one/,
    ],
    [['--host', 'nowhere.invalid', '--port', port], /^There is no address nowhere\.invalid; name/],
  ] as const) {
    const { code, err } = run('start', ...options);
    assert.equal(code, 2, err);
    assert.match(err, message);
  }
});
