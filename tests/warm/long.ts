// Runs longer than CI can afford: see walk.ts and crashes.ts.
import { readOptions, wholeNumber } from '../bench/options.ts';
import { callsOf, callsToFail, failAt, STARTING_POINTS } from './crashes.ts';
import type { DiskFailure } from './failing-disk.ts';
import { threeStates } from './three-states.ts';
import { walk } from './walk.ts';

const HELP = `npm run warm -- OPTIONS: compares warm builds with fresh ones
  --steps N   how many random steps to take (1000)
  --seed S    the seed of the random steps (1)
  --verbose   prints each step
  --crashes   makes builds fail at every file system call instead
  --help      prints this`;

const FAILURES: readonly DiskFailure[] = ['ends before', 'ends within', 'EIO', 'ENOSPC'];

/** The share of builds that run in a separate process. */
const PROCESS_SHARE = 0.03;

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
  const start = performance.now();
  const onBuild = (build: number, description: string): void => {
    if (values.verbose) console.log(description);
    else if (build % 100 === 99) console.log(`${build + 1} builds`);
  };
  const results = await walk({ seed, steps, processShare: PROCESS_SHARE, onBuild });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `seed ${seed}: ${JSON.stringify(results)}, each the same as a fresh build, in ${seconds} s`,
  );
}

async function crash(): Promise<void> {
  const world = await threeStates();
  for (const [name, startingPoint] of Object.entries(STARTING_POINTS)) {
    const calls = await callsOf(world, startingPoint);
    for (const failure of FAILURES) {
      const chosen = callsToFail(calls, failure);
      for (const at of chosen) await failAt(world, startingPoint, at, failure);
      console.log(`${name}: ${failure} at ${chosen.length} of ${calls.length} calls`);
    }
  }
}
