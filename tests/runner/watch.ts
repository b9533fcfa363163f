import type { Chosen } from './choose.ts';
import { runNode } from './run-node.ts';
import { filesOf, SUITES, type Suite } from './suites.ts';

/**
 * Runs tests, and again those that a change concerns, until somebody stops it.
 *
 * @param isNamed whether the suites were named; of all suites, only some are worth watching
 * @returns the exit code
 */
export async function watch(chosen: readonly Chosen[], isNamed: boolean): Promise<number> {
  const suiteOf = ({ suite }: Chosen): Suite => SUITES[suite];
  const others = chosen.filter((one) => suiteOf(one).runner.kind !== 'node');
  if (isNamed && others.length > 0) {
    const names = others.map(({ suite }) => suite).join(', ');
    console.error(`--watch runs Node's tests, and ${names} is run by another tool.`);
    return 2;
  }
  const watched = chosen.filter((one) => isNamed || suiteOf(one).isWatched);
  const files = watched.flatMap((one) =>
    one.files.length > 0 ? one.files : [...filesOf(one.suite).values()],
  );
  return (await runNode(['--test', '--watch', ...files])).code ?? 1;
}
