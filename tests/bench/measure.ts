import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  /** The folder to run it in. */
  readonly folder: string;
  /** Variables to add to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a process used from its start to its end. */
export interface Reading {
  /** Elapsed seconds. */
  readonly wall: number;
  /** CPU seconds on all cores, user and system; null if they cannot be measured. */
  readonly cpu: number | null;
  /** The largest resident set of the process or of any child (not their sum), in MB. */
  readonly memory: number | null;
  /** Why the process failed, if it did. */
  readonly failure: string | null;
}

/** The size of a site. */
export interface Size {
  /** HTML files. */
  readonly pages: number;
  readonly files: number;
  /** Of all files. */
  readonly bytes: number;
}

const TIME = '/usr/bin/time';

/**
 * GNU time asks the kernel what a child has used when it ends (wait4), which Node does not. That is
 * exact, whereas sampling a running process would miss the peak.
 */
export const hasGnuTime =
  existsSync(TIME) &&
  /GNU/.test(String(spawnSync(TIME, ['--version'], { encoding: 'utf8' }).output));

export function measure({ file, arguments: options, folder, environment }: Command): Reading {
  const scratch = mkdtempSync(path.join(tmpdir(), 'safhatan-time-'));
  const used = path.join(scratch, 'used');
  const [executable, ...rest] = hasGnuTime
    ? [TIME, '-f', '%U %S %M', '-o', used, file, ...options]
    : [file, ...options];
  // Flushes what earlier builds wrote, so that every build finds the disk idle.
  spawnSync('sync');
  const start = performance.now();
  const done = spawnSync(executable ?? file, rest, {
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
