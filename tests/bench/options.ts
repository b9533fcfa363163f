import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The seed of the archives in docs/performance.md. */
export const SEED = 2024;

/** Parses the options of the command line; exits if they are wrong. */
export function readOptions<const O extends ParseArgsOptionsConfig>(options: O) {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : String(fault));
    process.exit(2);
  }
}

/** Reads the value of an option as a whole number of at least `least`; exits if it is not one. */
export function wholeNumber(option: string, given: string, least: number): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : -1;
  if (value >= least) return value;
  console.error(`--${option} takes a whole number of at least ${least}, not ${given}.`);
  process.exit(2);
}

/** Reads a list of names, by default all that are known; exits if one is unknown. */
export function listOf(
  option: string,
  given: string | undefined,
  known: readonly string[],
): readonly string[] {
  const names = given?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names;
  console.error(`--${option} takes ${known.join(', ')}, not ${unknown.join(', ')}.`);
  process.exit(2);
}
