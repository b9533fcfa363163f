// Where the time of a cold build goes: builds a made-up archive in one thread under V8's sampling
// profiler and prints the share of each part. A function counts towards the part of its caller,
// unless it has a part of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { site } from '../../src/site.ts';
import { madeArchive } from './archive/made-archive.ts';
import { writeContent } from './archive/write-content.ts';
import { readOptions, SEED, wholeNumber } from './options.ts';

/** The parts, by patterns for the name or the file of a function; the first match counts. */
const PARTS: readonly (readonly [name: string, found: RegExp])[] = [
  ['garbage collection that the build waits for', /^\(garbage collector\)/],
  ['writing files', /publish\/write-files/],
  ['storing parsed texts until they are needed', /workers\/text-store/],
  ['YAML', /node_modules\/yaml\//],
  ['markdown-it', /node_modules\/markdown-it/],
  ['block ids', /text\/block-id/],
  ['reading files', /content\/read-source|cache\/stamp/],
  ['alignment', /archive\/alignment\//],
  ['corpus', /archive\/corpus\/|outputs\/corpus/],
  ['Markdown for agents', /archive\/agents\//],
  ['feeds', /archive\/feeds\/feed(?!-links)|archive\/feeds\/(?:atom|json|entry)/],
  ['page data', /archive\/pages\//],
  ['citations and metadata', /archive\/(?:citations|metadata)\/|feed-links/],
  ['Nunjucks', /node_modules\/nunjucks\//],
  ['Eleventy', /node_modules\/(?:@11ty|debug|picomatch)\//],
  ['other reading of texts', /archive\/text\//],
  ['checks and planning', /archive\/(?:checks|story|read-archive)|outputs\/(?:site-plan|planned)/],
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
  if (nodes[0]) name(nodes[0], 'everything else');
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const part = parts.get(id) ?? 'everything else';
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
