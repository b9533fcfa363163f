import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The seed that the figures of the README were measured with. */
export const SEED = 2024;

/** Reads the options of the command line; the process ends where they are wrong. */
export function readOptions<const O extends ParseArgsOptionsConfig>(options: O) {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : String(fault));
    process.exit(2);
  }
}

/** Reads a whole number of an option; the process ends where it is none. */
export function wholeNumber(option: string, given: string, least: number): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : -1;
  if (value >= least) return value;
  console.error(`--${option} takes a whole number from ${least} on, not ${given}.`);
  process.exit(2);
}

/** Reads a list of names; without one, all of them. The process ends where one is unknown. */
export function listOf(
  option: string,
  given: string | undefined,
  known: readonly string[],
): readonly string[] {
  const names = given?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names;
  console.error(`--${option} knows ${known.join(', ')}, not ${unknown.join(', ')}.`);
  process.exit(2);
}
