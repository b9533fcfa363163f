import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  /** The folder to run it in. */
  readonly folder: string;
  /** What is added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a process cost, from its start to its end. */
export interface Reading {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of all cores in user and system mode; null where nobody counts them. */
  readonly cpu: number | null;
  /** The largest resident set of the process or of one of its children (no sum of them), in MB. */
  readonly memory: number | null;
  /** Why the process failed, if it did. */
  readonly failure: string | null;
}

/** What a site consists of. */
export interface Size {
  /** HTML files. */
  readonly pages: number;
  readonly files: number;
  /** Of all files. */
  readonly bytes: number;
}

const TIME = '/usr/bin/time';

/**
 * GNU time asks the kernel what a child used when it has ended (wait4), which Node does not do:
 * exact, where looking at a running process from time to time would miss the peak.
 */
export const hasGnuTime =
  existsSync(TIME) &&
  /GNU/.test(String(spawnSync(TIME, ['--version'], { encoding: 'utf8' }).output));

export function measure({ file, arguments: options, folder, environment }: Command): Reading {
  const scratch = mkdtempSync(path.join(tmpdir(), 'safhatan-time-'));
  const used = path.join(scratch, 'used');
  const [program, ...rest] = hasGnuTime
    ? [TIME, '-f', '%U %S %M', '-o', used, file, ...options]
    : [file, ...options];
  // What earlier builds wrote goes to the disk before the clock starts, so that all find it idle.
  spawnSync('sync');
  const start = performance.now();
  const done = spawnSync(program ?? file, rest, {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - start) / 1000;
  const [user, system, kilobytes] = hasGnuTime
    ? (readFileSync(used, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  rmSync(scratch, { recursive: true });
  return {
    wall,
    cpu: user === undefined || system === undefined ? null : user + system,
    memory: kilobytes === undefined ? null : kilobytes / 1024,
    failure: done.status === 0 ? null : failureOf(done),
  };
}

function failureOf({ status, signal, error, stderr }: ReturnType<typeof spawnSync>): string {
  const how = error?.message ?? (signal ? `signal ${signal}` : `exit code ${status}`);
  return `${how}\n${String(stderr).slice(-2000)}`;
}

export function sizeOf(folder: string): Size {
  let [pages, files, bytes] = [0, 0, 0];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    if (entry.name.endsWith('.html')) pages++;
    bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return { pages, files, bytes };
}
