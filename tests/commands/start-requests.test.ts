// Requests that no browser sends, or only for the page of another site, over connections of their own.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { filesBelow } from '../build.ts';
import { miniSite } from './content.ts';
import { startServer } from './started-server.ts';

const server = await startServer({ after }, miniSite().content);
before(() => server.shows('/', /سوق قديمة/));

test('every file of the site is served as it is, with a type of its own', async () => {
  const files = filesBelow(server.site);
  assert.ok(files.length > 50);
  for (const file of files) {
    const response = await server.get(`/${file}`);
    assert.equal(response.status, 200, file);
    assert.notEqual(response.headers.get('content-type'), 'application/octet-stream', file);
    const served = Buffer.from(await response.arrayBuffer());
    const page = served.toString().replace(/<script defer src="\/\.live-reload\/.*?<\/script>/, '');
    const expected = readFileSync(path.join(server.site, file));
    assert.ok(
      file.endsWith('.html') ? page === expected.toString() : served.equals(expected),
      file,
    );
  }
});

/** Targets of GET requests, and the status of the reply. */
const TARGETS: readonly (readonly [target: string, status: number])[] = [
  ['/', 200],
  ['/ar/2022/market/', 200],
  ['/index.html', 200],
  ['/?', 200],
  ['/?q=%E0%A4%A', 200],
  ['/%61r/', 200],
  // Malformed escapes.
  ['/ar/%E0%A4%A/', 400],
  ['/%', 400],
  ['/%zz', 400],
  ['/%C0%AF', 400],
  ['/%ED%A0%80', 400],
  // Empty names, and hosts where a path belongs.
  ['//', 404],
  ['///', 404],
  ['/ar//', 404],
  ['//example.org/%2e%2e', 404],
  ['//ar', 404],
  // Other forms of a target.
  ['*', 400],
  ['ar/', 400],
  ['localhost:80', 400],
  ['http://x/', 400],
  ['http://', 400],
  ['https://localhost:PORT/', 400],
  ['http://localhost:PORT/', 200],
  ['HTTP://LOCALHOST:PORT/ar/', 200],
  ['http://localhost:PORT', 200],
  ['http://a@localhost:PORT/', 400],
  ['file:///etc/passwd', 400],
  ['/#x', 400],
  // Ways out of the folder.
  ['/..', 404],
  ['/../package.json', 404],
  ['/ar/../../../package.json', 404],
  ['/%2e%2e/%2e%2e/package.json', 404],
  ['/..%2f..%2fpackage.json', 404],
  ['/..%5c..%5cpackage.json', 404],
  ['/..\\..\\package.json', 404],
  ['/.', 404],
  ['/ar/.', 404],
  ['/C:/', 404],
  ['/ar%2F', 404],
  ['/%2Far/', 404],
  ['/index.html%00', 404],
  ['/%00', 404],
  ['/%0d%0aset-cookie:%20a=b/', 404],
  // What the folder has, but the site does not.
  ['/images/', 404],
  ['/images', 404],
  ['/assets/', 404],
  ['/index.html/', 404],
  ['/index.html/x', 404],
  ['/linked-file.txt', 404],
  ['/linked-folder/package.json', 404],
  ['/linked-folder', 404],
  ['/linked-folder/', 404],
  ['/linked-page/', 404],
  ['/loop/', 404],
  // Names that are too long.
  [`/${'a'.repeat(300)}`, 404],
  [`/${'a/'.repeat(6000)}`, 404],
  [`/${'a'.repeat(100_000)}`, 431],
  // The paths of the live reload, and those beside them.
  ['/.live-reload/client.js', 200],
  ['/.live-reload/client.js/', 404],
  ['/.live-reload/', 404],
  ['/.live-reload/../package.json', 404],
];

for (const [target, status] of TARGETS) {
  const name = target.length > 80 ? `${target.slice(0, 80)}… (${target.length})` : target;
  test(`GET ${name}: ${status}`, async () => {
    linkOutOf(server.site);
    assert.equal(statusOf(await server.send(get(target))), status);
    await server.lives();
  });
}

/** Whole requests that are wrong in other ways; a server may also close such a connection. */
const REQUESTS: readonly (readonly [what: string, request: string, status: number])[] = [
  ['POST', 'POST / HTTP/1.1\r\nHOST\r\nContent-Length: 3\r\n\r\nabc', 405],
  ['PUT', 'PUT /x HTTP/1.1\r\nHOST\r\n\r\n', 405],
  ['DELETE', 'DELETE / HTTP/1.1\r\nHOST\r\n\r\n', 405],
  ['TRACE', 'TRACE / HTTP/1.1\r\nHOST\r\n\r\n', 405],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHOST\r\n\r\n', 405],
  ['PROPFIND', 'PROPFIND / HTTP/1.1\r\nHOST\r\n\r\n', 405],
  ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nHOST\r\n\r\n', 405],
  ['a method that is none', 'BREW / HTTP/1.1\r\nHOST\r\n\r\n', 400],
  ['a method in lower case', 'get / HTTP/1.1\r\nHOST\r\n\r\n', 400],
  ['no method', '\r\n\r\n\r\n / HTTP/1.1\r\nHOST\r\n\r\n', 400],
  ['a NUL in the target', 'GET /\0 HTTP/1.1\r\nHOST\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHOST\r\nX: \0\r\n\r\n', 400],
  ['a space in the target', 'GET /a b HTTP/1.1\r\nHOST\r\n\r\n', 400],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['HTTP/1.0 without a host', 'GET / HTTP/1.0\r\n\r\n', 400],
  ['a version that is none', 'GET / HTTP/9.9\r\nHOST\r\n\r\n', 400],
  ['bytes that are no HTTP', '\x16\x03\x01\x02\0\x01\0\x01\xFC\x03\x03'.repeat(9), 400],
  ['a header without end', `GET / HTTP/1.1\r\nHOST\r\nX: ${'x'.repeat(100_000)}`, 431],
  ['two lengths', 'GET / HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
  ['a broken chunk', 'POST / HTTP/1.1\r\nHOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 405],
  ['a body that does not come', 'POST / HTTP/1.1\r\nHOST\r\nContent-Length: 9999\r\n\r\n', 405],
  ['something else expected', 'GET / HTTP/1.1\r\nHOST\r\nExpect: x\r\n\r\n', 417],
];

for (const [what, request, status] of REQUESTS) {
  test(`a request with ${what}: ${status}`, async () => {
    const host = `Host: localhost:${server.port}\r\nConnection: close`;
    const reply = await server.send(Buffer.from(request.replace('HOST', host), 'latin1'));
    assert.equal(statusOf(reply), status);
    await server.lives();
  });
}

/** Names that a browser asks for; those of the first list lead to this machine by DNS alone. */
const HOSTS: Readonly<Record<string, number>> = {
  'evil.example:PORT': 403,
  'localhost.evil.example:PORT': 403,
  'localhost:1': 403,
  localhost: 403,
  '192.0.2.1:PORT': 403,
  '0.0.0.0:PORT': 403,
  'a@localhost:PORT': 403,
  'localhost:PORT/x': 403,
  ':PORT': 403,
  '[::1': 403,
  'localhost:99999': 403,
  'localhost:PORT': 200,
  'LocalHost:PORT': 200,
  '127.0.0.1:PORT': 200,
  '[::1]:PORT': 200,
};

for (const [host, status] of Object.entries(HOSTS)) {
  test(`a request for ${host}: ${status}`, async () => {
    for (const target of ['/', '/nowhere/', '/.live-reload/client.js', '/assets/site.css']) {
      const own = target === '/nowhere/' && status === 200 ? 404 : status;
      assert.equal(statusOf(await server.send(get(target, [], host))), own, target);
    }
  });
}

const ORIGINS: Readonly<Record<string, number>> = {
  'https://evil.example': 403,
  'http://evil.example:PORT': 403,
  'http://localhost:1': 403,
  'http://localhost': 403,
  'https://localhost:PORT': 403,
  'http://localhost:PORT.evil.example': 403,
  null: 403,
  'file://': 403,
  'http://localhost:PORT': 200,
  'http://127.0.0.1:PORT': 200,
};

for (const [origin, status] of Object.entries(ORIGINS)) {
  test(`a request from a page of ${origin}: ${status}`, async () => {
    const headers = [`Origin: ${origin.replace('PORT', String(server.port))}`];
    for (const target of ['/', '/.live-reload/client.js']) {
      const reply = await server.send(get(target, headers));
      assert.equal(statusOf(reply), status, target);
      assert.doesNotMatch(reply, /access-control-/i);
    }
    if (status !== 200) {
      assert.equal(statusOf(await server.send(get('/.live-reload/changes', headers))), status);
    }
  });
}

const UPGRADE = [
  'Upgrade: websocket',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version: 13',
];

test('no websocket is opened, and the frames of one break nothing', async () => {
  for (const [connection, headers, status] of [
    ['Upgrade', UPGRADE, 200],
    ['Upgrade, close', [...UPGRADE, 'Origin: http://evil.example'], 403],
    ['Upgrade, close', ['Upgrade: h2c', 'HTTP2-Settings: x'], 200],
  ] as const) {
    const request = get('/', headers).replace('Connection: close', `Connection: ${connection}`);
    // A masked frame that is cut off, one of a type that there is not, and one of 2^63 bytes.
    const frames = Buffer.from('818500000000ff8f8081ff8000000000000000', 'hex');
    const reply = await server.send(request, Buffer.concat([frames, Buffer.from('\r\n\r\n')]));
    assert.equal(statusOf(reply), status);
    await server.lives();
  }
});

test('clients that reset their connections, at whatever point, break nothing', async () => {
  for (const start of [
    '',
    'GET / HT',
    get('/'),
    get('/.live-reload/changes'),
    'POST / HTTP/1.1\r\n',
  ]) {
    for (let index = 0; index < 10; index++) await reset(start, index);
  }
  await server.lives();
});

test('a client that says nothing, or half of something, keeps nobody waiting', async (t) => {
  for (const start of ['', 'GET /', 'GET / HTTP/1.1\r\n']) {
    for (let index = 0; index < 50; index++) {
      const socket = connect({ host: '127.0.0.1', port: server.port }).on('error', () => {});
      socket.write(start);
      t.after(() => socket.destroy());
    }
  }
  await server.lives();
});

test('a client that closes its half of the connection still gets its reply', async () => {
  const socket = connect({ host: '127.0.0.1', port: server.port, allowHalfOpen: true });
  socket.end(get('/'));
  let reply = '';
  for await (const text of socket.setEncoding('latin1')) reply += text;
  assert.equal(statusOf(reply), 200);
});

test('a server for this machine cannot be reached by its other addresses', async (t) => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  if (others.length === 0) return t.skip('the machine has no other address');
  for (const { address: host } of others) {
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect({ host, port: server.port });
    socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'));
    assert.equal(await promise, 'refused', host);
    socket.destroy();
  }
});

test('a server on every address answers to the addresses of the machine, and to no other name', async (t) => {
  const open = await startServer(t, miniSite().content, '--host', '0.0.0.0');
  await open.shows('/', /سوق قديمة/);
  for (const [host, status] of [
    [`192.0.2.1:${open.port}`, 200],
    [`localhost:${open.port}`, 200],
    [`evil.example:${open.port}`, 403],
    ['192.0.2.1:1', 403],
  ] as const) {
    const reply = await open.send(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    assert.equal(statusOf(reply), status, host);
  }
  assert.match(open.output, /^Everyone who can reach this machine can read the drafts\.$/m);
});

function get(target: string, headers: readonly string[] = [], host = 'localhost:PORT'): string {
  const lines = [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`.replaceAll('PORT', String(server.port));
}

function statusOf(reply: string): number | undefined {
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(reply)?.[1];
  return status === undefined ? undefined : Number(status);
}

/** Sends something and resets the connection, now or when an answer begins. */
async function reset(start: string, index: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const socket = connect({ host: '127.0.0.1', port: server.port });
  socket.on('error', () => {}).on('close', () => resolve());
  socket.on('connect', () => {
    socket.write(start);
    if (index % 2 === 0 || !start.startsWith('GET / HTTP')) socket.resetAndDestroy();
    else socket.once('data', () => socket.resetAndDestroy());
  });
  await promise;
}

/** Puts symbolic links into a site that lead out of it. */
function linkOutOf(site: string): void {
  const outside = path.dirname(path.dirname(site));
  const page = path.join(site, 'linked-page');
  try {
    symlinkSync(path.join(outside, 'package.json'), path.join(site, 'linked-file.txt'));
    symlinkSync(outside, path.join(site, 'linked-folder'));
    symlinkSync('.', path.join(site, 'loop'));
    mkdirSync(page);
    symlinkSync(path.join(outside, 'package.json'), path.join(page, 'index.html'));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
}
