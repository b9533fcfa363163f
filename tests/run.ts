// Runs every suite, whatever the ones before it came to, and ends with the sum of all tests.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Result {
  readonly passed: number;
  readonly failed: number;
}

const PROJECT = path.resolve(import.meta.dirname, '..');
// Tests make their folders in it, and it goes when they have ended.
const scratch = mkdtempSync(path.join(tmpdir(), 'safhatan-tests-'));
process.env.TMPDIR = scratch;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const suites: Readonly<Record<string, () => Result>> = {
  types: () => tool('typescript/bin/tsc'),
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  unit: () => nodeTests('unit'),
  alignment: () => nodeTests('alignment'),
  golden: () => nodeTests('golden'),
  site: () => nodeTests('site'),
  commands: () => nodeTests('commands'),
  warm: () => nodeTests('warm'),
  browser: browserTests,
};

const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`,
  );
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
for (const [name, run] of Object.entries(suites)) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A tool that says by its exit code whether all is well counts as one test. */
function tool(script: string, ...options: readonly string[]): Result {
  return {
    passed: 0,
    failed: 1,
    ...(node(path.join('node_modules', script), ...options) === 0 && { passed: 1, failed: 0 }),
  };
}

function nodeTests(folder: string): Result {
  const files = globSync(`tests/${folder}/*.test.ts`, { cwd: PROJECT });
  if (files.length === 0) return { passed: 0, failed: 0 };
  const tap = path.join(scratch, `${folder}.tap`);
  const code = node(
    '--test',
    '--test-timeout=300000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...files.toSorted(),
  );
  const output = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const count = (name: string): number =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return sum(count('pass'), count('fail') + count('cancelled'), code);
}

function browserTests(): Result {
  const json = path.join(scratch, 'browser.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = json;
  const code = node('node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json');
  if (!existsSync(json)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(json, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return sum(stats.expected + stats.flaky, stats.unexpected, code);
}

/** A suite that fails without a failed test (it could not start) counts as one failure. */
function sum(passed: number, failed: number, code: number | null): Result {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function node(...options: readonly string[]): number | null {
  return spawnSync(process.execPath, options, { cwd: PROJECT, stdio: 'inherit' }).status;
}
