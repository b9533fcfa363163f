import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PROJECT } from '../../src/project.ts';

/** What a process took. */
export interface Took {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of CPU, those of its own processes included; undefined where that is not told. */
  readonly cpu: number | undefined;
}

/**
 * Runs a script on the Node that runs this one, with its output in ours.
 *
 * @param timeout milliseconds after which it is stopped
 * @returns its exit code (null where a signal ended it), and what it took
 */
export async function runNode(
  options: readonly string[],
  timeout?: number,
): Promise<Took & { readonly code: number | null }> {
  const began = performance.now();
  const before = cpuOfChildren();
  const child = spawn(process.execPath, options, { cwd: PROJECT, stdio: 'inherit', timeout });
  // Whoever stops us stops what we run, and we end when it has.
  let isStopped = false;
  const stop = (signal: NodeJS.Signals): void => {
    isStopped = true;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject);
  child.on('close', (code) => (isStopped ? process.exit(1) : resolve(code)));
  const code = await promise;
  for (const signal of signals) process.off(signal, stop);
  const after = cpuOfChildren();
  return {
    code,
    wall: (performance.now() - began) / 1000,
    cpu: before === undefined || after === undefined ? undefined : after - before,
  };
}

/** In which Linux counts the time of processes, whatever its timer does (see times(2)). */
const TICKS_PER_SECOND = 100;

/**
 * The CPU time of all processes that were ours and have ended, and of theirs, in seconds. Node
 * tells its own only; Linux tells this in /proc, and other systems nowhere that Node can read.
 */
function cpuOfChildren(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // The second field is a name in brackets, which may hold spaces; the third follows them.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user = Number.NaN, system = Number.NaN] = fields.slice(13, 15).map(Number);
    return (user + system) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
