// Mutation testing: Stryker makes one small change to the program at a time (a mutant) and runs the
// tests of its area, which should fail. Arguments name the areas to run; without any, all are run.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { AREAS, type Area } from './areas.ts';

/** The share of mutants, in percent, that the tests of each area must kill. */
const GOAL = 85;

const PROJECT = path.resolve(import.meta.dirname, '../..');
const REPORTS = '.cache/mutation';

type Mutants = Awaited<ReturnType<Stryker['runMutationTest']>>;

const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string' } },
});
const unknown = named.filter((name) => !(name in AREAS));
if (unknown.length > 0) {
  console.error(
    `There is no area ${unknown.join(', ')}; choose from ${Object.keys(AREAS).join(', ')}.`,
  );
  process.exit(2);
}

// Mutants run in copies of the project, whose compiled code is of no use afterwards.
const compiled = path.join(PROJECT, REPORTS, 'compiled');
process.env.NODE_COMPILE_CACHE = compiled;
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));
process.chdir(PROJECT);

const rows: string[] = [];
for (const [name, area] of Object.entries(AREAS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n== ${name}`);
  const start = performance.now();
  const mutants = await new Stryker(optionsFor(name, area)).runMutationTest();
  rows.push(rowOf(name, mutants, performance.now() - start));
}
console.log(
  `\narea        mutants  killed  survived  uncovered  score  minutes\n${rows.join('\n')}`,
);

function optionsFor(name: string, { mutate, tests, exclude = [] }: Area) {
  return {
    mutate: [...mutate],
    mutator: { plugins: null, excludedMutations: [...exclude] },
    plugins: ['@stryker-mutator/tap-runner'],
    testRunner: 'tap',
    tap: { testFiles: [...tests], nodeArgs: ['--test-reporter=tap'], forceBail: true },
    coverageAnalysis: 'perTest' as const,
    // Generous, because a mutant that only waits for a busy machine would count as killed.
    timeoutMS: 15_000,
    ...(values.concurrency !== undefined && { concurrency: Number(values.concurrency) }),
    // Node strips the types, and TypeScript 7 lacks the API with which Stryker reads a tsconfig.
    disableTypeChecks: false,
    ignorePatterns: [
      '/tsconfig.json',
      '/.cache',
      '/_site',
      '/._site.build',
      '/docs',
      '/tests/{bench,browser,commands,golden,site,warm}',
    ],
    tempDirName: `${REPORTS}/copies`,
    cleanTempDir: 'always' as const,
    reporters: ['clear-text', 'html', 'json'],
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
    htmlReporter: { fileName: `${REPORTS}/${name}.html` },
    jsonReporter: { fileName: `${REPORTS}/${name}.json` },
  };
}

/** A row of the table. An area that misses the goal makes the command fail. */
function rowOf(name: string, mutants: Mutants, milliseconds: number): string {
  const count = (...statuses: readonly string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived');
  const uncovered = count('NoCoverage');
  const all = killed + survived + uncovered;
  const score = (100 * killed) / all;
  if (!(score >= GOAL)) process.exitCode = 1;
  const minutes = milliseconds / 60_000;
  const cells: readonly (readonly [cell: number | string, width: number])[] = [
    [all, 7],
    [killed, 8],
    [survived, 10],
    [uncovered, 11],
    [score.toFixed(1), 7],
    [minutes.toFixed(1), 9],
  ];
  return name.padEnd(12) + cells.map(([cell, width]) => String(cell).padStart(width)).join('');
}
