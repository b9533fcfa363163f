// Where the time of a cold build goes: builds a made-up archive in one thread under V8's sampling
// profiler, and prints the share of each part. What a part calls is counted to it, unless it is a
// part of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { site } from '../../src/site.ts';
import { madeArchive } from './archive/made-archive.ts';
import { writeContent } from './archive/write-content.ts';
import { readOptions, SEED, wholeNumber } from './options.ts';

/** The parts, by what is found in the name or the file of a function; the first that fits counts. */
const PARTS: readonly (readonly [name: string, found: RegExp])[] = [
  ['garbage collection', /^\(garbage collector\)/],
  ['writing files', /output\/write-files/],
  ['texts put aside until they are wanted', /threads\/text-store/],
  ['YAML', /node_modules\/yaml\//],
  ['markdown-it', /node_modules\/markdown-it/],
  ['ids of blocks', /text\/block-id/],
  ['reading files', /content\/read-source|cache\/stamp/],
  ['alignment', /archive\/alignment\//],
  ['corpus', /archive\/corpus\/|site\/corpus\//],
  ['Markdown for programs', /archive\/programs\//],
  ['feeds', /archive\/feeds\/feed(?!-links)|archive\/feeds\/(?:atom|json|entry)/],
  ['what pages print, as data', /archive\/pages\//],
  ['citations and metadata', /archive\/(?:citing|metadata)\/|feed-links/],
  ['Nunjucks', /node_modules\/nunjucks\//],
  ['Eleventy', /node_modules\/(?:@11ty|debug|picomatch)\//],
  ['texts: all else', /archive\/text\//],
  ['checks and the plan', /archive\/(?:archive|story)|site\/(?:site-plan|plan)/],
];

const values = readOptions({ stories: { type: 'string', default: '1000' } });
const stories = wholeNumber('stories', values.stories, 20);
const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-profile-'));
try {
  const root = path.join(folder, 'content');
  writeContent(madeArchive(SEED), stories, root);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  await build(root, path.join(folder, 'site'));
  const { profile } = await session.post('Profiler.stop');
  print(timesOf(profile));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function build(root: string, output: string): Promise<void> {
  const builder = new SiteBuilder({ root, settings: site, output, parallelism: { threads: 1 } });
  try {
    const { archive } = await builder.read();
    await builder.write(archive);
  } finally {
    await builder.close();
  }
}

/** Microseconds by part. */
function timesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile) {
  const parts = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const name = (node: Profiler.ProfileNode, above: string): void => {
    const { functionName, url } = node.callFrame;
    const own = PARTS.find(([, found]) => found.test(functionName) || found.test(url))?.[0];
    const part = own ?? above;
    parts.set(node.id, part);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) name(child, part);
    }
  };
  if (nodes[0]) name(nodes[0], 'all else');
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const part = parts.get(id) ?? 'all else';
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return times;
}

function print(times: ReadonlyMap<string, number>): void {
  const all = times.values().reduce((sum, time) => sum + time, 0);
  console.log('| part | share |\n| --- | --: |');
  for (const [part, time] of [...times].toSorted((a, b) => b[1] - a[1])) {
    console.log(`| ${part} | ${((time / all) * 100).toFixed(1)} % |`);
  }
}
