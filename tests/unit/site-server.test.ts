import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { SiteServer } from '../../src/serve/site-server.ts';
import { freePort } from '../commands/free-port.ts';

const HTML = 'text/html; charset=utf-8';
const BUILDING = { status: 503, html: '<head></head>building' };

/** Files of a site, and the types that they are served with. */
const TYPES: Readonly<Record<string, string>> = {
  'index.html': HTML,
  'ar/index.html': HTML,
  'ar/index.md': 'text/markdown; charset=utf-8',
  'archive.tmx': 'application/xml; charset=utf-8',
  'stories.jsonl': 'application/jsonl; charset=utf-8',
  'feed.xml': 'application/xml; charset=utf-8',
  'feed.json': 'application/json; charset=utf-8',
  'robots.txt': 'text/plain; charset=utf-8',
  _redirects: 'text/plain; charset=utf-8',
  'a.jpg': 'image/jpeg',
  'a.png': 'image/png',
  'a.webp': 'image/webp',
  'a.avif': 'image/avif',
  'a.svg': 'image/svg+xml; charset=utf-8',
  'a.css': 'text/css; charset=utf-8',
  'a.js': 'text/javascript; charset=utf-8',
  'a.woff2': 'font/woff2',
  'a.other': 'application/octet-stream',
};

const PAGE = '<!doctype html><head><title>صفحة $& $1</title></head><body></head></body>';
const TEXT = Buffer.from('0123456789');

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

class Served {
  readonly folder = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-server-')), 'site');
  readonly server: SiteServer;
  readonly port: number;

  private constructor(port: number) {
    this.port = port;
    this.server = new SiteServer(
      this.folder,
      { host: '127.0.0.1', port },
      BUILDING,
      assert.ifError,
    );
  }

  static async open(t: TestContext): Promise<Served> {
    const served = new Served(await freePort());
    await served.server.listen();
    t.after(() => served.server.close());
    for (const file of Object.keys(TYPES)) served.write(file, file.endsWith('.html') ? PAGE : TEXT);
    served.write('404.html', '<head></head>not found');
    served.server.show();
    return served;
  }

  write(file: string, content: string | Uint8Array): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  async get(target: string, headers = {}, method = 'GET'): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const options = { host: '127.0.0.1', port: this.port, path: target, headers, method };
    request(options, async (response) => {
      const chunks = await Array.fromAsync(response as AsyncIterable<Buffer>);
      const { statusCode: status, headers } = response;
      resolve({ status, headers: headers as Reply['headers'], body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end();
    return promise;
  }
}

test('each file is served with its type, as it is', async (t) => {
  const served = await Served.open(t);
  for (const [file, type] of Object.entries(TYPES)) {
    const { status, headers, body } = await served.get(`/${file}`);
    assert.equal(status, 200, file);
    assert.equal(headers['content-type'], type, file);
    assert.equal(headers['content-length'], String(body.length), file);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    if (type !== HTML) assert.deepEqual(body, TEXT, file);
  }
});

test('a page is served with the script that reloads it; its file is left alone', async (t) => {
  const served = await Served.open(t);
  const script =
    /<script defer src="\/\.live-reload\/client\.js" data-changes="\/\.live-reload\/changes" data-mark="[\w-]{36}"><\/script>/;
  for (const address of ['/', '/index.html', '/ar/', '/ar/index.html']) {
    const page = (await served.get(address)).body.toString();
    assert.match(page, script);
    assert.equal(page.replace(script, ''), PAGE);
    assert.ok(page.search(script) < page.indexOf('</head>'));
  }
  served.write('bare/index.html', 'bare');
  assert.match((await served.get('/bare/')).body.toString(), new RegExp(`^bare${script.source}$`));
  assert.equal(readFileSync(path.join(served.folder, 'index.html'), 'utf8'), PAGE);
});

test('HEAD has the headers of GET, and no body', async (t) => {
  const served = await Served.open(t);
  for (const address of ['/', '/a.css', '/nowhere/', '/ar']) {
    const { headers, ...get } = await served.get(address);
    const { headers: ofHead, ...head } = await served.get(address, {}, 'HEAD');
    const undated = (all: Reply['headers']) => ({ ...all, date: undefined });
    assert.deepEqual(undated(ofHead), undated(headers));
    assert.equal(head.status, get.status);
    assert.equal(head.body.length, 0);
  }
});

test('a folder without its slash leads on to it; a folder without a page is not there', async (t) => {
  const served = await Served.open(t);
  served.write('images/a.png', TEXT);
  for (const [target, location] of [
    ['/ar', '/ar/'],
    ['/ar?q=1&r=%2F', '/ar/?q=1&r=%2F'],
    ['/%61r', '/ar/'],
  ] as const) {
    const { status, headers } = await served.get(target);
    assert.deepEqual([status, headers.location], [301, location]);
  }
  for (const target of ['/images', '/images/', '/images/a.png/', '/a.css/', '/nowhere']) {
    const { status, headers, body } = await served.get(target);
    assert.deepEqual([status, headers['content-type']], [404, HTML], target);
    assert.match(body.toString(), /not found$/);
  }
  rmSync(path.join(served.folder, '404.html'));
  assert.deepEqual((await served.get('/nowhere')).body.toString(), 'Not found.\n');
});

/** What `Range` asks for of ten bytes, and what comes. */
const RANGES: readonly (readonly [range: string, status: number, body: string, place?: string])[] =
  [
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=9-9', 206, '9', 'bytes 9-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['BYTES=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=99999999999999999999-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-4', 200, '0123456789'],
    ['bytes=-', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
    ['bytes=0-1,3-4', 200, '0123456789'],
    ['lines=0-1', 200, '0123456789'],
  ];

test('ranges', async (t) => {
  const served = await Served.open(t);
  for (const [range, status, body, place] of RANGES) {
    const reply = await served.get('/a.css', { range });
    assert.equal(reply.status, status, range);
    assert.equal(reply.body.toString(), body, range);
    assert.equal(reply.headers['content-range'], place, range);
    assert.equal(reply.headers['content-length'], String(body.length), range);
  }
  served.write('empty.txt', '');
  assert.equal((await served.get('/empty.txt', { range: 'bytes=0-' })).status, 416);
  assert.equal((await served.get('/nowhere', { range: 'bytes=0-1' })).status, 404);
  const whole = (await served.get('/')).body;
  const part = await served.get('/', { range: `bytes=${whole.length - 7}-` });
  assert.deepEqual([part.status, part.body.toString()], [206, '</body>']);
});

test('what a client has already is not sent again, nor is a part of something else', async (t) => {
  const served = await Served.open(t);
  const { etag } = (await served.get('/a.css')).headers;
  assert.ok(etag);
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const { status, body, headers } = await served.get('/a.css', { 'if-none-match': known });
    assert.deepEqual([status, body.length, headers.etag], [304, 0, etag]);
  }
  assert.equal((await served.get('/a.css', { 'if-none-match': '"x"' })).status, 200);
  const range = 'bytes=0-3';
  assert.equal((await served.get('/a.css', { range, 'if-range': etag })).status, 206);
  assert.equal((await served.get('/a.css', { range, 'if-range': '"x"' })).status, 200);
  served.write('a.css', 'other');
  assert.equal((await served.get('/a.css', { 'if-none-match': etag })).status, 200);
});

test('a notice takes the place of every page, also of those that are not there', async (t) => {
  const served = await Served.open(t);
  served.server.show({ status: 500, html: '<head></head>notice' });
  for (const address of ['/', '/ar/', '/nowhere/', '/index.html', '/x.html']) {
    const { status, body } = await served.get(address);
    assert.equal(status, 500);
    assert.match(body.toString(), /data-mark=.*notice$/);
  }
  assert.equal((await served.get('/nowhere', { accept: 'text/html,*/*' })).status, 500);
  assert.equal((await served.get('/a.css')).status, 200);
  served.server.show();
  assert.equal((await served.get('/')).status, 200);
});

test('until there is a site, its pages say that it is being built', async (t) => {
  const served = await Served.open(t);
  served.server.show(BUILDING);
  rmSync(served.folder, { recursive: true });
  assert.equal((await served.get('/')).status, 503);
  assert.equal((await served.get('/a.css')).status, 404);
});

test('a site that was replaced is served at once', async (t) => {
  const served = await Served.open(t);
  renameSync(served.folder, `${served.folder}.former`);
  served.write('a.css', 'new');
  assert.equal((await served.get('/a.css')).body.toString(), 'new');
  assert.equal((await served.get('/')).status, 404);
});

test('an open page hears what is shown now, and each time that it changes', async (t) => {
  const served = await Served.open(t);
  const markOfPage = async (): Promise<string | undefined> =>
    /data-mark="([^"]+)"/.exec((await served.get('/')).body.toString())?.[1];
  const { promise, resolve } = Promise.withResolvers<AsyncIterable<Buffer>>();
  request({ host: '127.0.0.1', port: served.port, path: '/.live-reload/changes' }, (response) => {
    assert.equal(response.headers['content-type'], 'text/event-stream');
    resolve(response);
  }).end();
  const marks = marksIn(await promise);
  for (let change = 0; change < 3; change++) {
    assert.equal((await marks.next()).value, await markOfPage());
    served.server.show();
  }
});

async function* marksIn(events: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of events) {
    text += chunk;
    const lines = text.split('\n\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) yield line.slice('data: '.length);
  }
}
