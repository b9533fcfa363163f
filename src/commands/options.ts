import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { PROJECT } from '../project.ts';

/** Exit codes of all commands. */
export const DONE = 0;
export const CONTENT_HAS_ERRORS = 1;
export const COULD_NOT_WRITE = 1;
export const WRONG_USAGE = 2;

interface Usage<O extends ParseArgsOptionsConfig> {
  readonly name: string;
  readonly does: string;
  /** What it takes beside options: `ID...`. */
  readonly takes?: string;
  readonly options: O;
  /** A line for each option: what it takes, what it does. */
  readonly help: { readonly [K in keyof O]: readonly [takes: string, does: string] };
}

const COMMON = { content: { type: 'string' }, help: { type: 'boolean' } } as const;
const COMMON_HELP = {
  content: ['DIR', 'the content root (the project itself)'],
  help: ['', 'prints this'],
} as const;

/**
 * Reads the options of a command. Where they are wrong, or ask for help, the process ends here.
 * The content root is given as an absolute path.
 */
export function readOptions<const O extends ParseArgsOptionsConfig>(
  usage: Usage<O>,
): OptionValues<O> & { readonly content: string; readonly positionals: readonly string[] } {
  try {
    const options: ParseArgsOptionsConfig = { ...COMMON, ...usage.options };
    const allowPositionals = usage.takes !== undefined;
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals });
    if (values.help) {
      console.log(helpOf(usage));
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

/** Ends the process for wrong usage, in one line. */
export function refuse(message: string, name: string): never {
  console.error(`${message}\nnpm run ${name} -- --help lists the options.`);
  process.exit(WRONG_USAGE);
}

/**
 * The absolute path of one that an option gives. npm runs every command in the project and says in
 * INIT_CWD which folder it was called from: `npm --prefix ../safhatan run check -- --content .`
 */
export function resolveGiven(given: string): string {
  const { INIT_CWD } = process.env;
  const calledFrom = process.cwd() === PROJECT && INIT_CWD ? INIT_CWD : process.cwd();
  return path.resolve(calledFrom, given);
}

function contentRoot(given: string | undefined): string {
  const root = given === undefined ? PROJECT : resolveGiven(given);
  if (existsSync(root) && statSync(root).isDirectory()) return root;
  throw new Error(`There is no folder ${given}.`);
}

function helpOf<O extends ParseArgsOptionsConfig>(usage: Usage<O>): string {
  const { name, takes, does, help } = usage;
  const rows = Object.entries<readonly [string, string]>({ ...help, ...COMMON_HELP }).map(
    ([option, [takes, what]]) => [`--${option} ${takes}`.trim(), what] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `npm run ${name} -- OPTIONS${takes ? ` ${takes}` : ''}: ${does}`,
    ...rows.map(([left, what]) => `  ${left.padEnd(width)}  ${what}`),
  ].join('\n');
}
