// More than CI has the time for: see walk.ts and crashes.ts.
import { readOptions, wholeNumber } from '../bench/options.ts';
import { BEGINNINGS, callsOf, callsToFail, failAt } from './crashes.ts';
import type { DiskFailure } from './failing-disk.ts';
import { threeStates } from './three-states.ts';
import { walk } from './walk.ts';

const HELP = `npm run warm -- OPTIONS: compares warm builds with fresh ones
  --steps N   after so many random steps (1000)
  --seed S    from which they are drawn (1)
  --verbose   prints each step
  --crashes   instead has builds fail at every call of the file system
  --help      prints this`;

const FAILURES: readonly DiskFailure[] = ['ends before', 'ends within', 'EIO', 'ENOSPC'];

/** In how many cases of 1 a build is a process of its own. */
const PROCESSES = 0.03;

const values = readOptions({
  steps: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  verbose: { type: 'boolean', default: false },
  crashes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const steps = wholeNumber('steps', values.steps, 1);
const seed = wholeNumber('seed', values.seed, 0);
try {
  await (values.crashes ? crash() : walkLong());
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

async function walkLong(): Promise<void> {
  const began = performance.now();
  const tell = (build: number, what: string): void => {
    if (values.verbose) console.log(what);
    else if (build % 100 === 99) console.log(`${build + 1} builds`);
  };
  const came = await walk({ seed, steps, processes: PROCESSES, tell });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`seed ${seed}: ${JSON.stringify(came)}, each as a fresh build, in ${seconds} s`);
}

async function crash(): Promise<void> {
  const world = await threeStates();
  for (const [name, beginning] of Object.entries(BEGINNINGS)) {
    const calls = await callsOf(world, beginning);
    for (const failure of FAILURES) {
      const chosen = callsToFail(calls, failure);
      for (const at of chosen) await failAt(world, beginning, at, failure);
      console.log(`${name}: ${failure} at ${chosen.length} of ${calls.length} calls`);
    }
  }
}
