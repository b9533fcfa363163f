import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { PROJECT } from '../project.ts';
import { printError, printLine } from './terminal.ts';

/** Exit codes of all commands: 1 if the content has errors, 2 for whatever else keeps them from it. */
export const DONE = 0;
export const CONTENT_HAS_ERRORS = 1;
const WRONG_USAGE = 2;
export const COULD_NOT_WRITE = 2;

/** A command, as its help describes it. */
interface Usage<O extends ParseArgsOptionsConfig> {
  readonly name: string;
  readonly summary: string;
  /** What follows the options: `ID...`. */
  readonly operands?: string;
  readonly options: O;
  /** A line for each option: a name for its value, if it has one, and what it does. */
  readonly help: { readonly [K in keyof O]: readonly [value: string, meaning: string] };
}

const COMMON = { content: { type: 'string' }, help: { type: 'boolean' } } as const;
const COMMON_HELP = {
  content: ['DIR', 'the folder of articles/ and translations/ (default: the project)'],
  help: ['', 'print this help'],
} as const;

/**
 * Reads the options of a command; ends the process if they are wrong or ask for help.
 *
 * @returns the options, the operands, and the content root as an absolute path
 */
export function readOptions<const O extends ParseArgsOptionsConfig>(
  usage: Usage<O>,
): OptionValues<O> & { readonly content: string; readonly positionals: readonly string[] } {
  try {
    const options: ParseArgsOptionsConfig = { ...COMMON, ...usage.options };
    const allowPositionals = usage.operands !== undefined;
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals });
    if (values.help) {
      for (const line of helpOf(usage)) printLine(line);
      process.exit(DONE);
    }
    const content = contentRoot(values.content as string | undefined);
    return { ...(values as OptionValues<O>), content, positionals };
  } catch (fault) {
    return refuse(fault instanceof Error ? fault.message : String(fault), usage.name);
  }
}

type OptionValues<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; strict: true }>
>['values'];

/** Ends the process for wrong usage. */
export function refuse(message: string, name: string): never {
  printError(message);
  printError(`npm run ${name} -- --help lists the options.`);
  process.exit(WRONG_USAGE);
}

/**
 * Resolves a path from the command line against the folder that the user is in. npm runs every
 * command in the project's folder and passes the user's as INIT_CWD, as in
 * `npm --prefix ../safhatan run check -- --content .`
 */
export function resolveFromCaller(given: string): string {
  const { INIT_CWD } = process.env;
  const calledFrom = process.cwd() === PROJECT && INIT_CWD ? INIT_CWD : process.cwd();
  return path.resolve(calledFrom, given);
}

function contentRoot(given: string | undefined): string {
  const root = given === undefined ? PROJECT : resolveFromCaller(given);
  if (existsSync(root) && statSync(root).isDirectory()) return root;
  throw new Error(`There is no folder ${given}.`);
}

function helpOf<O extends ParseArgsOptionsConfig>(usage: Usage<O>): readonly string[] {
  const { name, operands = '', summary, help } = usage;
  const rows = Object.entries<readonly [string, string]>({ ...help, ...COMMON_HELP }).map(
    ([option, [value, meaning]]) => [`--${option} ${value}`.trim(), meaning] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `Usage: npm run ${name} -- [OPTIONS] ${operands}`.trim(),
    summary,
    ...rows.map(([left, meaning]) => `  ${left.padEnd(width)}  ${meaning}`),
  ];
}
