// Runs the tests: all suites, or those that are named. A suite that fails does not stop the others,
// and the last line is the sum of all tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Chosen, choose } from './runner/choose.ts';
import { help } from './runner/help.ts';
import { type Result, runSuite } from './runner/run-suite.ts';
import { sumOf, tableOf } from './runner/table.ts';
import { watch } from './runner/watch.ts';

const { names, options } = readArguments();
if (options.help) {
  console.log(help());
  process.exit(0);
}
const chosen = chosenOf(names);

// Tests make their folders in it, and it goes when they have ended.
const scratch = mkdtempSync(path.join(tmpdir(), 'safhatan-tests-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

process.exitCode = options.watch
  ? await watch(chosen, names.length > 0)
  : await runAll(chosen, options.name);

async function runAll(suites: readonly Chosen[], pattern: string | undefined): Promise<number> {
  const results = new Map<string, Result>();
  for (const one of suites) {
    console.log(`\n== ${one.suite}`);
    const result = await runSuite(one, scratch, pattern);
    results.set(one.suite, result);
    const cpu = result.cpu === undefined ? '' : `, ${result.cpu.toFixed(1)} s of CPU`;
    console.log(`== ${one.suite}: ${result.wall.toFixed(1)} s${cpu}`);
  }
  console.log(`\n${tableOf(results)}`);
  const { passed, failed } = sumOf([...results.values()]);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        name: { type: 'string' },
        watch: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    return { names: positionals, options: values };
  } catch (fault) {
    return refuse(fault);
  }
}

function chosenOf(given: readonly string[]): readonly Chosen[] {
  try {
    return choose(given);
  } catch (fault) {
    return refuse(fault);
  }
}

function refuse(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : String(fault));
  console.error('npm test -- --help lists what there is.');
  process.exit(2);
}
