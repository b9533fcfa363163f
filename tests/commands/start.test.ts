import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { edit, miniSite, PROJECT, run } from './content.ts';

test('the development server shows edits, drafts and errors, and survives the errors', async (t) => {
  const content = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-start-')), 'content');
  cpSync(path.join(PROJECT, 'tests/golden/content'), content, { recursive: true });
  const article = path.join(content, 'articles/2022/market.md');
  const sound = readFileSync(article, 'utf8');
  writeFileSync(article, sound.replace('date:', 'draft: true\ndate:'));
  const port = await freePort();
  const options = [
    'src/run.js',
    'src/commands/start.ts',
    '--content',
    content,
    '--port',
    String(port),
  ];
  const server = spawn(process.execPath, options, { cwd: PROJECT, stdio: 'ignore' });
  t.after(() => {
    server.kill();
    for (const name of [`start-${port}`, `.start-${port}.build`]) {
      rmSync(path.join(PROJECT, '.cache', name), { recursive: true, force: true });
    }
  });
  const page = `http://localhost:${port}/ar/2022/market/`;
  const shows = (pattern: RegExp): Promise<void> =>
    until(async () => pattern.test(await (await fetch(page)).text()));

  await shows(/سوق قديمة/);
  writeFileSync(article, sound.replace('سوق قديمة', 'سوق جديدة'));
  await shows(/سوق جديدة/);
  writeFileSync(article, sound.replace('date: 2022', 'date: 2022-13'));
  await shows(/articles\/2022\/market\.md:3:7: error: /);
  writeFileSync(article, sound);
  await shows(/سوق قديمة/);
  const lock = path.join(content, 'permalinks.lock');
  writeFileSync(lock, 'stroy 2022/market\n');
  await shows(/permalinks\.lock:1:1: error: /);
  rmSync(lock);
  await shows(/سوق قديمة/);
  // The server leaves the corpus out, and the page about it shows no counts.
  const data = `http://localhost:${port}/data/`;
  assert.doesNotMatch(await (await fetch(data)).text(), /class="counts"/);
  for (const gone of [`${data}stories.jsonl`, `http://localhost:${port}/nowhere/`]) {
    assert.equal((await fetch(gone)).status, 404);
  }
});

test('start refuses a port that is taken', async (t) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  const { code, err } = run('start', '--port', String(port));
  assert.equal(code, 2);
  assert.match(err, new RegExp(`^Port ${port} is taken; name another one with --port\\.\n`));
});

test('the development server starts with faulty content and recovers when it is corrected', async (t) => {
  const { content } = miniSite();
  edit(content, 'articles/2022/market.md', (text) => text.replace('date: 2022', 'date: 2022-13'));
  const port = await freePort();
  const options = [
    'src/run.js',
    'src/commands/start.ts',
    '--content',
    content,
    '--port',
    String(port),
  ];
  const server = spawn(process.execPath, options, { cwd: PROJECT, stdio: 'ignore' });
  t.after(() => server.kill());
  const page = `http://localhost:${port}/`;
  const shows = (pattern: RegExp): Promise<void> =>
    until(async () => pattern.test(await (await fetch(page)).text()));
  await shows(/market\.md:3:7: error/);
  edit(content, 'articles/2022/market.md', (text) => text.replace('date: 2022-13', 'date: 2022'));
  await shows(/سوق قديمة/);
});

/** Waits until a condition holds; if it never does, the time limit of the test ends the wait. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (;;) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  assert.ok(address && typeof address === 'object');
  return address.port;
}
