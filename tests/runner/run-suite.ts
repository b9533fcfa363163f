import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Chosen } from './choose.ts';
import { runNode, type Took } from './run-node.ts';
import { filesOf, SUITES, type Suite } from './suites.ts';

/** What a suite came to. */
export interface Result extends Took {
  readonly passed: number;
  readonly failed: number;
}

/** A file, or a suite in one process, that takes longer hangs: in milliseconds. */
const LONGEST = 900_000;

/**
 * Runs a suite, or some of its files.
 *
 * @param scratch a folder for the reports that its results are read from
 * @param pattern runs only the tests whose names match it
 */
export async function runSuite(
  { suite, files }: Chosen,
  scratch: string,
  pattern?: string,
): Promise<Result> {
  const { runner }: Suite = SUITES[suite];
  const report = path.join(scratch, `${suite}.report`);
  if (runner.kind === 'tool') {
    const { code, ...took } = await runNode([runner.script, ...runner.options]);
    return { ...took, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  }
  if (runner.kind === 'browser') {
    process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
    const only = pattern === undefined ? [] : ['--grep', pattern];
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json'];
    const { code, ...took } = await runNode([...playwright, ...only, ...files]);
    return { ...took, ...sound(countPlaywright(report), code) };
  }
  const isOneProcess = runner.processes === 'one';
  const options = [
    '--test',
    `--test-isolation=${isOneProcess ? 'none' : 'process'}`,
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${LONGEST}`,
    ...(pattern === undefined ? [] : [`--test-name-pattern=${pattern}`]),
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...(files.length > 0 ? files : filesOf(suite).values()),
  ];
  // In one process, nothing but its end stops a loop that never yields.
  const { code, ...took } = await runNode(options, isOneProcess ? LONGEST : undefined);
  return { ...took, ...sound(countTap(report), code) };
}

type Count = Pick<Result, 'passed' | 'failed'>;

function countTap(report: string): Count {
  const tap = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = (name: string): number =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') };
}

function countPlaywright(report: string): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** A suite that fails without a failed test (it could not start) counts as one failure. */
function sound({ passed, failed }: Count, code: number | null): Count {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
