import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../src/project.ts';
import type { DiskFailure } from './failing-disk.ts';
import type { ThreeStates } from './three-states.ts';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
  /** How long it ran, in milliseconds. */
  readonly duration: number;
}

/** What happens to a build in a separate process. */
export interface ProcessOptions {
  /** Whether to build with a worker pool, which the command does not do for so few pages. */
  readonly withWorkers?: boolean;
  readonly failure?: DiskFailure;
  /** The number of the call that fails. */
  readonly at?: number;
  /** When to kill it, in milliseconds. */
  readonly killedAfter?: number;
}

/** Builds in a separate process, as `npm run build` does. */
export function startBuild(
  { content, output }: ThreeStates,
  options: ProcessOptions = {},
): Promise<Ended> {
  const { withWorkers = false, failure, at, killedAfter } = options;
  const crashAt = pathToFileURL(path.join(import.meta.dirname, 'crash-at.ts')).href;
  const script = withWorkers
    ? ['tests/warm/build-with-workers.ts', content, output]
    : ['src/run.js', 'src/commands/build.ts', '--content', content, '--output', output];
  const start = performance.now();
  const child = spawn(process.execPath, [...(failure ? ['--import', crashAt] : []), ...script], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...(failure && {
        CRASH_BELOW: path.dirname(output),
        CRASH_AT: String(at),
        CRASH_HOW: failure,
        CRASH_THREADS: withWorkers ? 'yes' : 'no',
      }),
    },
  });
  const timer =
    killedAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killedAfter);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  child.on('error', reject);
  child.on('close', (code, signal) => {
    clearTimeout(timer);
    resolve({ code, signal, err, duration: performance.now() - start });
  });
  return promise;
}
