import { globSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../src/project.ts';

/** What runs the tests of a suite. */
export type Runner =
  /** A tool that says by its exit code whether all is well. */
  | { readonly kind: 'tool'; readonly script: string; readonly options: readonly string[] }
  /** Node's test runner: each file in a process of its own, or all of them in one. */
  | { readonly kind: 'node'; readonly processes: 'many' | 'one' }
  | { readonly kind: 'browser' };

export interface Suite {
  readonly does: string;
  readonly runner: Runner;
  /**
   * Whether its tests call what they test: `--watch` sees which modules a test file imports, and
   * not those of the commands that it starts.
   */
  readonly isWatched: boolean;
}

const tool = (script: string, ...options: readonly string[]): Runner => ({
  kind: 'tool',
  script: `node_modules/${script}`,
  options,
});

/** All suites, in the order in which they run: first what ends soon. */
export const SUITES = {
  types: {
    does: 'the TypeScript compiler',
    runner: tool('typescript/bin/tsc'),
    isWatched: false,
  },
  lint: {
    does: 'Biome: rules and format',
    runner: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
    isWatched: false,
  },
  unit: {
    does: 'tables of cases for one part at a time: seconds',
    // To start a process and load the parser takes longer than the tests of most files.
    runner: { kind: 'node', processes: 'one' },
    isWatched: true,
  },
  properties: {
    does: 'what holds for any input, tried on thousands of random ones',
    runner: { kind: 'node', processes: 'many' },
    isWatched: true,
  },
  hostile: {
    does: 'input made to take a careless reader minutes, or its whole stack',
    runner: { kind: 'node', processes: 'many' },
    isWatched: true,
  },
  disk: {
    does: 'git repositories, links, and disks that are full or read-only',
    runner: { kind: 'node', processes: 'many' },
    isWatched: true,
  },
  alignment: {
    does: 'the aligner on labelled pairs',
    runner: { kind: 'node', processes: 'many' },
    isWatched: true,
  },
  golden: {
    does: 'every file of a mini-site, byte for byte',
    runner: { kind: 'node', processes: 'many' },
    isWatched: true,
  },
  site: {
    does: 'whole sites: links, fragments, valid HTML',
    runner: { kind: 'node', processes: 'many' },
    isWatched: true,
  },
  commands: {
    does: 'each npm command as a process',
    runner: { kind: 'node', processes: 'many' },
    isWatched: false,
  },
  warm: {
    does: 'warm builds against fresh ones, and builds that are killed',
    runner: { kind: 'node', processes: 'many' },
    isWatched: false,
  },
  browser: {
    does: 'the pages in Chromium',
    runner: { kind: 'browser' },
    isWatched: false,
  },
} as const satisfies Readonly<Record<string, Suite>>;

export type SuiteName = keyof typeof SUITES;

export const SUITE_NAMES = Object.keys(SUITES) as readonly SuiteName[];

/** What a test file of each kind of runner ends in. */
const ENDS = { tool: undefined, node: '.test.ts', browser: '.spec.ts' } as const;

/** The test files of a suite by their short names (`unit/links`), in order. */
export function filesOf(suite: SuiteName): ReadonlyMap<string, string> {
  const end = ENDS[SUITES[suite].runner.kind];
  if (end === undefined) return new Map();
  const files = globSync(`tests/${suite}/*${end}`, { cwd: PROJECT }).toSorted();
  return new Map(files.map((file) => [`${suite}/${path.basename(file, end)}`, file]));
}
