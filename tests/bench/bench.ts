// Builds made-up archives with this project and its peers, and prints what it cost.
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
  --stories N,N    how large the archives are (1000)
  --runs K         how often each build is measured (3)
  --peers NAMES    of ${Object.keys(PEERS).join(', ')}: those to compare with (all that are installed; none)
  --only NAMES     of ${Object.keys(SCENARIOS).join(', ')} (all)
  --seed S         what the archives are made from (${SEED})
  --output DIR     where the table and all readings go (.cache/bench)
  --keep           leaves the archives and sites where they are
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
if (!hasGnuTime) console.error('There is no GNU time here: CPU time and memory are not measured.');

const builders = [safhatan, ...peers];
for (const stories of sizes) {
  const workshop = mkdtempSync(path.join(tmpdir(), 'safhatan-bench-'));
  try {
    console.error(`${stories} stories, in ${workshop}`);
    const archive = madeArchive(seed);
    const sites = builders.map((builder) => ({
      name: builder.name,
      site: builder.prepare(archive, stories, path.join(workshop, builder.name.toLowerCase())),
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
      readings: runRounds(sites, only, runs, workshop),
    };
    const table = tableOf(benchmark);
    const target = path.join(output, `${stories}`);
    writeFileSync(`${target}.json`, `${JSON.stringify(benchmark, null, 1)}\n`);
    writeFileSync(`${target}.md`, `${table}\n`);
    console.log(`\n${table}\n`);
  } finally {
    if (!values.keep) rmSync(workshop, { recursive: true, force: true });
  }
}
console.error(`All readings are in ${output}.`);

/** The peers that are asked for, or else all that are installed. */
function chosenPeers(): readonly Builder[] {
  const names = Object.keys(PEERS);
  const wanted = values.peers === 'none' ? [] : listOf('peers', values.peers, names);
  return wanted.flatMap((name) => {
    const peer = PEERS[name];
    if (peer?.version()) return [peer];
    console.error(`${peer?.name} is not installed, and left out (${peer?.install}).`);
    return [];
  });
}
