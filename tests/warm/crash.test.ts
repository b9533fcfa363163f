import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { site } from '../../src/site.ts';
import { Random } from '../bench/archive/random.ts';
import {
  callsOf,
  callsToFail,
  checkNext,
  checkSite,
  failAt,
  STARTING_POINTS,
  setUp,
} from './crashes.ts';
import type { DiskFailure } from './failing-disk.ts';
import { contentOf, differences } from './folder-content.ts';
import { startBuild } from './processes.ts';
import { build, threeStates } from './three-states.ts';

const world = await threeStates();
const { content, output, sites } = world;
const start = STARTING_POINTS['a site and a standby'];
const calls = await callsOf(world, start);
const cache = path.join(path.dirname(output), '.site.build');

function indexOf(call: RegExp): number {
  const index = calls.findIndex((one) => call.test(one));
  assert.notEqual(index, -1, `there is no call ${call}`);
  return index + 1;
}

/** Tries only one page in this many; `npm run warm -- --crashes` tries all. */
const SAMPLES: Readonly<Record<DiskFailure, number>> = {
  'ends before': 4,
  'ends within': 5,
  EIO: 9,
  ENOSPC: 9,
};

for (const [failure, each] of Object.entries(SAMPLES) as [DiskFailure, number][]) {
  test(`${failure}: the site is the previous or the new one, whole, and the next build recovers`, async () => {
    const chosen = callsToFail(calls, failure, each);
    assert.ok(chosen.length > 5);
    for (const at of chosen) await failAt(world, start, at, failure);
  });
}

test('the site is missing only between two calls, and the next build restores it', async () => {
  await setUp(world, start);
  const at = indexOf(/^renameSync \.site\.build\/next → site$/);
  assert.equal(calls[at - 2], 'renameSync site → .site.build/previous');
  const { signal } = await startBuild(world, { failure: 'ends before', at });
  assert.equal(signal, 'SIGKILL');
  assert.deepEqual(contentOf(output), new Map());
  // Even a build that is refused must restore it.
  writeFileSync(path.join(content, 'articles/note.txt'), 'a note');
  assert.match((await startBuild(world)).err, /the site was not written/);
  assert.deepEqual(differences(contentOf(output), sites[1]), []);
  world.put(2);
  await checkNext(world);
});

const KILLS: readonly (readonly [DiskFailure, RegExp])[] = [
  ['ends before', /^writeFileSync \.site\.build\/lock$/],
  ['ends before', /^renameSync \.site\.build\/standby → /],
  ['ends within', /^writeFileSync \.site\.build\/next\/images/],
  ['ends within', /^writeFileSync \.site\.build\/trees/],
  ['ends before', /^renameSync \.site\.build\/previous → \.site\.build\/standby$/],
  ['ends within', /^writeFileSync \.site\.build\/content/],
  ['ends before', /^rmSync \.site\.build\/lock$/],
];

for (const [failure, call] of KILLS) {
  test(`a command that ${failure} ${call.source} leaves a whole site, and the next build recovers`, async () => {
    await setUp(world, start);
    const at = indexOf(call);
    assert.equal((await startBuild(world, { failure, at })).signal, 'SIGKILL');
    checkSite(world, start, calls.slice(0, at));
    if (call.source.includes('lock$')) backdate(path.join(cache, 'lock'));
    await checkNext(world);
  });
}

test('a build with workers that is killed at any time leaves a whole site', async (t) => {
  const random = new Random(5, 0);
  await setUp(world, start);
  const { duration, code } = await startBuild(world, { withWorkers: true });
  assert.equal(code, 0);
  let killed = 0;
  for (let round = 0; round < 8; round++) {
    await setUp(world, start);
    const killedAfter = duration * (0.3 + 0.7 * random.next());
    const { signal } = await startBuild(world, { withWorkers: true, killedAfter });
    if (signal === 'SIGKILL') killed++;
    checkSite(world, start, []);
    await checkNext(world);
  }
  t.diagnostic(`${killed} of 8 were killed before they ended`);
});

const MESSAGES: readonly (readonly [DiskFailure, RegExp, RegExp])[] = [
  [
    'ENOSPC',
    /^openSync \.site\.build\/lock$/,
    /^could not .*ENOSPC.*; free some space on the disk and build again$/,
  ],
  ['ENOSPC', /^writeFileSync \.site\.build\/lock$/, /^could not .*ENOSPC/],
  ['EIO', /^renameSync \.site\.build\/standby → /, /^could not .*EIO.*; fix that and build again$/],
  ['ENOSPC', /^writeFileSync \.site\.build\/next\/ar/, /^could not .*ENOSPC/],
  ['EIO', /^renameSync site → /, /^could not .*EIO/],
  ['EIO', /^renameSync \.site\.build\/next → /, /^could not .*EIO/],
  [
    'EIO',
    /^renameSync \.site\.build\/previous → /,
    /^was written, but not everything that speeds up .*EIO/,
  ],
  [
    'ENOSPC',
    /^writeFileSync \.site\.build\/content/,
    /^was written, but .*ENOSPC.*; free some space on the disk and build again$/,
  ],
  ['EIO', /^rmSync \.site\.build\/lock$/, /^was written, but .*EIO/],
];

for (const [failure, call, message] of MESSAGES) {
  test(`the command reports ${failure} at ${call.source}`, async () => {
    await setUp(world, start);
    const at = indexOf(call);
    const { code, err } = await startBuild(world, { failure, at });
    assert.equal(code, 2);
    const [line = '', ...more] = err.split('\n');
    assert.deepEqual(more, [''], err);
    const what = line.replace(/^.*?site: the site /, '');
    assert.match(what, message);
    const is = differences(contentOf(output), sites[what.startsWith('could') ? 1 : 2]);
    assert.deepEqual(is, []);
    await checkNext(world);
  });
}

test('if the disk is full for a worker, the build fails', async () => {
  await setUp(world, start);
  const { code, err } = await startBuild(world, { withWorkers: true, failure: 'ENOSPC', at: 5 });
  assert.equal(code, 1);
  assert.match(err, /^ENOSPC: no space left on device, \w+ '.*'\n$/);
  checkSite(world, start, []);
  await checkNext(world);
});

test('a build on a disk that is really full leaves the site as it was', async (t) => {
  const disk = mkdtempSync(path.join(tmpdir(), 'safhatan-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  if (mounted.status !== 0) return t.skip('this system does not let the test mount a disk');
  t.after(() => spawnSync('umount', [disk]));
  const small = { ...world, output: path.join(disk, 'site') };
  world.put(1);
  await build(content, small.output);
  world.put(2);
  // With this image, the new site does not fit on the disk next to the previous one.
  const image = path.join(content, 'articles/2026/map.png');
  writeFileSync(image, await noise(560));
  const { code, err } = await startBuild(small);
  assert.equal(code, 2, err);
  assert.match(
    err,
    /^[^\n]*could not be written \(ENOSPC[^\n]*; free some space on the disk[^\n]*\n$/,
  );
  assert.deepEqual(differences(contentOf(small.output), sites[1]), []);
  world.put(2);
  const next = await startBuild(small);
  assert.equal(next.code, 0, next.err);
  assert.deepEqual(differences(contentOf(small.output), sites[2]), []);
});

/** Backdates a lock: an unfinished one counts as abandoned only after a while. */
function backdate(file: string): void {
  const before = Date.now() / 1000 - 60;
  utimesSync(file, before, before);
}

/** An incompressible image of about this many kilobytes. */
async function noise(kilobytes: number): Promise<Buffer> {
  const [width, height] = [400, Math.ceil((kilobytes * 1024) / 400 / 3)];
  const random = new Random(1, 0);
  const pixels = Buffer.from(
    Array.from({ length: width * height * 3 }, () => random.between(0, 255)),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

test('the second of two builds at once says that another is running, and changes nothing', async () => {
  await setUp(world, start);
  const first = new SiteBuilder({ root: content, settings: site, output });
  const before = contentOf(path.dirname(output));
  const { code, err } = await startBuild(world);
  assert.equal(code, 2);
  assert.match(
    err,
    new RegExp(`^another build \\(process ${process.pid} on .*\\) is writing this site; `),
  );
  assert.deepEqual(differences(contentOf(path.dirname(output)), before), []);
  await first.close();
  assert.equal((await startBuild(world)).code, 0);
  assert.deepEqual(differences(contentOf(output), sites[2]), []);
});

test('of several builds that find the lock of a dead process, only one builds at a time', async () => {
  await setUp(world, start);
  const dead = { process: 2 ** 30, began: null, machine: hostname() };
  writeFileSync(path.join(cache, 'lock'), JSON.stringify(dead));
  const ended = await Promise.all(Array.from({ length: 5 }, () => startBuild(world)));
  assert.ok(ended.some(({ code }) => code === 0));
  for (const { code, err } of ended) {
    if (code !== 0) assert.match(`${code} ${err}`, /^2 another build .*is writing this site/);
  }
  await checkNext(world);
});

test('a site whose front page is damaged is still recognised as a site', async () => {
  for (const damage of [rmSync, truncateSync]) {
    await setUp(world, start);
    damage(path.join(output, 'index.html'));
    const { code, err } = await startBuild(world);
    assert.equal(code, 0, err);
    assert.deepEqual(differences(contentOf(output), sites[2]), []);
  }
});

test('a build restores a missing site even if its output folder is a link', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-link-'));
  mkdirSync(path.join(folder, 'real'));
  const link = path.join(folder, 'site');
  symlinkSync('real/site', link);
  world.put(1);
  await build(content, link);
  assert.deepEqual(differences(contentOf(path.join(folder, 'real/site')), sites[1]), []);
  renameSync(path.join(folder, 'real/site'), path.join(folder, 'real/.site.build/previous'));
  world.put(2);
  await build(content, link);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.deepEqual(differences(contentOf(path.join(folder, 'real/site')), sites[2]), []);
});
