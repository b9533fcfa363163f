import { filesOf, SUITE_NAMES, SUITES, type SuiteName } from './suites.ts';

/** What `npm test -- --help` prints. */
export function help(): string {
  return `npm test -- [SUITE | SUITE/FILE]... [OPTIONS]: runs all tests, or those that are named

  npm test                              everything
  npm test -- types lint unit           some suites
  npm test -- unit/links browser/both   some files
  npm test -- unit/links --name=mailto  the tests of a file whose names match
  npm test -- unit --watch              again whenever what they import changes

  --name REGEXP  runs only the tests whose names match
  --watch        runs Node's tests, and again those that a change concerns;
                 where none are named, the suites marked *
  --help         prints this

${SUITE_NAMES.map(lineOf).join('\n')}`;
}

function lineOf(name: SuiteName): string {
  const { does, isWatched } = SUITES[name];
  const files = filesOf(name).size;
  return `${isWatched ? '*' : ' '} ${name.padEnd(11)} ${does}${files > 1 ? ` (${files} files)` : ''}`;
}
