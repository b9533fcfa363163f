import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../src/project.ts';
import type { DiskFailure } from './failing-disk.ts';
import type { ThreeStates } from './three-states.ts';

/** What a process came to. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
  /** In milliseconds. */
  readonly took: number;
}

export interface Start {
  /** Builds in threads, which the command does not do with so few pages. */
  readonly inThreads?: boolean;
  readonly failure?: DiskFailure;
  /** The call that fails. */
  readonly at?: number;
  /** In milliseconds: when it is killed. */
  readonly killedAfter?: number;
}

/** Builds in a process of its own, as `npm run build` does. */
export function startBuild({ content, output }: ThreeStates, start: Start = {}): Promise<Ended> {
  const { inThreads = false, failure, at, killedAfter } = start;
  const crashAt = pathToFileURL(path.join(import.meta.dirname, 'crash-at.ts')).href;
  const script = inThreads
    ? ['tests/warm/builds-in-threads.ts', content, output]
    : ['src/run.js', 'src/commands/build.ts', '--content', content, '--output', output];
  const began = performance.now();
  const child = spawn(process.execPath, [...(failure ? ['--import', crashAt] : []), ...script], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...(failure && {
        CRASH_BELOW: path.dirname(output),
        CRASH_AT: String(at),
        CRASH_HOW: failure,
        CRASH_THREADS: inThreads ? 'yes' : 'no',
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
    resolve({ code, signal, err, took: performance.now() - began });
  });
  return promise;
}
