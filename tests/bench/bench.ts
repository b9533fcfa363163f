// Builds made-up archives with this project and its peers, and prints how much time and memory it took.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveFromCaller } from '../../src/commands/options.ts';
import { PROJECT } from '../../src/project.ts';
import { madeArchive } from './archive/made-archive.ts';
import { astro } from './builders/astro.ts';
import { type Builder, SCENARIOS, type Scenario } from './builders/builder.ts';
import { eleventy } from './builders/eleventy.ts';
import { hugo } from './builders/hugo.ts';
import { safhatan } from './builders/safhatan.ts';
import { hasGnuTime } from './measure.ts';
import { listOf, readOptions, SEED, wholeNumber } from './options.ts';
import { type Benchmark, describeMachine, tableOf } from './report.ts';
import { runRounds } from './rounds.ts';

const PEERS: Readonly<Record<string, Builder>> = { hugo, eleventy, astro };

const HELP = `npm run bench -- OPTIONS: measures builds of made-up archives
  --stories N,N    how many stories each archive has (1000)
  --runs K         how often to measure each build (3)
  --peers NAMES    which of ${Object.keys(PEERS).join(', ')} to compare with, or none (all that are installed)
  --only NAMES     which of ${Object.keys(SCENARIOS).join(', ')} to measure (all)
  --seed S         the seed of the archives (${SEED})
  --output DIR     where to write the table and all readings (.cache/bench)
  --keep           keeps the archives and sites
  --help           prints this`;

const values = readOptions({
  stories: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '3' },
  peers: { type: 'string' },
  only: { type: 'string' },
  seed: { type: 'string', default: String(SEED) },
  output: { type: 'string' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const sizes = values.stories.split(',').map((size) => wholeNumber('stories', size, 20));
const runs = wholeNumber('runs', values.runs, 1);
const seed = wholeNumber('seed', values.seed, 0);
const only = listOf('only', values.only, Object.keys(SCENARIOS)) as readonly Scenario[];
const peers = chosenPeers();
const output =
  values.output === undefined
    ? path.join(PROJECT, '.cache/bench')
    : resolveFromCaller(values.output);
mkdirSync(output, { recursive: true });
if (!hasGnuTime) console.error('GNU time is not installed: CPU time and memory are not measured.');

const builders = [safhatan, ...peers];
for (const stories of sizes) {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'safhatan-bench-'));
  try {
    console.error(`${stories} stories, in ${workFolder}`);
    const archive = madeArchive(seed);
    const sites = builders.map((builder) => ({
      name: builder.name,
      site: builder.prepare(archive, stories, path.join(workFolder, builder.name.toLowerCase())),
    }));
    const benchmark: Benchmark = {
      date: new Date().toISOString(),
      command: ['npm run bench --', ...process.argv.slice(2)].join(' '),
      machine: describeMachine(),
      versions: Object.fromEntries([
        ['Node', process.versions.node],
        ...builders.map(({ name, version }) => [name, version() ?? '']),
      ]),
      seed,
      stories,
      runs,
      readings: runRounds(sites, only, runs, workFolder),
    };
    const table = tableOf(benchmark);
    const target = path.join(output, `${stories}`);
    writeFileSync(`${target}.json`, `${JSON.stringify(benchmark, null, 1)}\n`);
    writeFileSync(`${target}.md`, `${table}\n`);
    console.log(`\n${table}\n`);
  } finally {
    if (!values.keep) rmSync(workFolder, { recursive: true, force: true });
  }
}
console.error(`All readings are in ${output}.`);

/** The peers that were requested, or all that are installed. */
function chosenPeers(): readonly Builder[] {
  const names = Object.keys(PEERS);
  const wanted = values.peers === 'none' ? [] : listOf('peers', values.peers, names);
  return wanted.flatMap((name) => {
    const peer = PEERS[name];
    if (peer?.version()) return [peer];
    console.error(
      `${peer?.name} is not installed, so it is left out; to install it: ${peer?.install}`,
    );
    return [];
  });
}
