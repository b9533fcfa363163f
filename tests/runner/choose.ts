import { nearestOf } from '../../src/archive/base/nearest.ts';
import { filesOf, SUITE_NAMES, type SuiteName } from './suites.ts';

/** A suite, and which of its files are to run: none named means the whole suite. */
export interface Chosen {
  readonly suite: SuiteName;
  readonly files: readonly string[];
}

/**
 * Finds the suites and test files of these names: `unit`, `unit/links`, or a file's path.
 *
 * @returns them in the order in which suites run; without a name, all suites
 * @throws where a name is neither a suite's nor a file's; the message says which are near
 */
export function choose(given: readonly string[]): readonly Chosen[] {
  const names = given.map(shortName);
  const files = new Map(SUITE_NAMES.map((suite) => [suite, filesOf(suite)]));
  const known = [...SUITE_NAMES, ...[...files.values()].flatMap((some) => [...some.keys()])];
  for (const name of names) if (!known.includes(name)) throw new Error(unknown(name, known));
  return SUITE_NAMES.filter(
    (suite) => names.length === 0 || names.some((name) => name.split('/')[0] === suite),
  ).map((suite) => {
    const ofSuite = files.get(suite) ?? new Map<string, string>();
    const isWhole = names.length === 0 || names.includes(suite);
    const wanted = [...ofSuite].filter(([name]) => names.includes(name));
    return { suite, files: isWhole ? [] : wanted.map(([, file]) => file) };
  });
}

/** `tests/unit/links.test.ts`, as a shell or an editor completes it, is `unit/links`. */
function shortName(given: string): string {
  return given
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?tests\//, '')
    .replace(/(?:\.(?:test|spec)\.ts|\/)$/, '');
}

function unknown(name: string, known: readonly string[]): string {
  const [suite = '', file] = name.split('/');
  const last = file ?? suite;
  const alike = known.filter((one) => one.split('/').at(-1)?.includes(last));
  const nearest = nearestOf(name, known) ?? nearestOf(`unit/${last}`, known);
  const near = [...new Set([...(nearest ? [nearest] : []), ...alike])].slice(0, 5);
  const ofSuite = known.filter((one) => one.startsWith(`${suite}/`));
  const there = near.length > 0 ? near : ofSuite;
  const what = `There is no suite and no test file “${name}”`;
  if (there.length > 0) return `${what}; there is ${there.join(', ')}.`;
  return `${what}; the suites are ${SUITE_NAMES.join(', ')}.`;
}
