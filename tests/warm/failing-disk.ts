import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/**
 * What happens at a file system call: the process ends before it or halfway through it; the call
 * fails (`EIO`); the disk is full, so that it and all later calls that need space fail (`ENOSPC`).
 */
export type DiskFailure = 'ends before' | 'ends within' | 'EIO' | 'ENOSPC';

export interface FailingDisk {
  /** Only calls that change something below this folder count. */
  readonly below: string;
  /** The number of the call that fails, counted from 1; 0 for none. */
  readonly at: number;
  readonly failure: DiskFailure;
  /** Ends the process, or pretends to. */
  readonly end: () => never;
}

/** A call in words: `mkdirSync .site.build`. */
export type Call = string;

type Function = (...inputs: never[]) => unknown;

/** The functions that change the disk. */
const CHANGING = [
  'openSync',
  'writeFileSync',
  'writeSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'copyFileSync',
] as const;

/** Other functions that the replacements need. */
const ALSO_NEEDED = ['closeSync', 'existsSync', 'readdirSync', 'statSync'] as const;

const NEEDS_SPACE = new Set<string>([
  'openSync',
  'writeFileSync',
  'writeSync',
  'linkSync',
  'mkdirSync',
  'copyFileSync',
]);

/** Whether a call fails on a full disk. */
export function needsSpace(call: Call): boolean {
  return NEEDS_SPACE.has(call.split(' ')[0] ?? '');
}

const MESSAGES = { EIO: 'i/o error', ENOSPC: 'no space left on device' } as const;

/**
 * Replaces the functions of `node:fs` that change the disk with versions that count their calls and
 * fail at one of them.
 *
 * @returns a function that restores the originals and returns the calls that were made
 */
export function failDisk({ below, at, failure, end }: FailingDisk): () => readonly Call[] {
  const calls: Call[] = [];
  const opened = new Map<number, string>();
  const real = Object.fromEntries(
    [...CHANGING, ...ALSO_NEEDED].map((name) => [name, fs[name]]),
  ) as Pick<typeof fs, (typeof CHANGING)[number] | (typeof ALSO_NEEDED)[number]>;
  for (const name of CHANGING) {
    const own = real[name] as Function;
    const replacement = (...inputs: never[]): unknown => {
      const file = typeof inputs[0] === 'number' ? opened.get(inputs[0]) : String(inputs[0]);
      if (!file?.startsWith(below + path.sep)) return own(...inputs);
      if (name === 'openSync' && (inputs[1] ?? 'r') === 'r') return own(...inputs);
      const to = name === 'renameSync' || name === 'linkSync' ? ` → ${shorten(inputs[1])}` : '';
      calls.push(`${name} ${shorten(file)}${to}`);
      const isNow = calls.length === at;
      const isLater = at > 0 && calls.length > at;
      if (failure === 'ends before' && (isNow || isLater)) end();
      if (failure === 'ends within' && isNow) {
        doHalf(name, inputs);
        end();
      }
      if (failure === 'ends within' && isLater) end();
      if (failure === 'EIO' && isNow) throw faultOf(failure, name, file);
      if (failure === 'ENOSPC' && (isNow || isLater) && NEEDS_SPACE.has(name)) {
        if (name.startsWith('write')) doHalf(name, inputs);
        throw faultOf(failure, name, file);
      }
      const result = own(...inputs);
      if (name === 'openSync') opened.set(result as number, file);
      return result;
    };
    Object.assign(fs, { [name]: replacement });
  }
  const closeSync = (open: number): void => {
    opened.delete(open);
    real.closeSync(open);
  };
  Object.assign(fs, { closeSync });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, real);
    syncBuiltinESMExports();
    return calls;
  };

  function shorten(file: unknown): string {
    return path.relative(below, String(file)).replace(/(?<=trees\/)\d+/, 'N');
  }

  /** Writes half of the data, or deletes half of the entries of a folder. */
  function doHalf(name: (typeof CHANGING)[number], inputs: readonly unknown[]): void {
    if (name === 'writeFileSync') {
      const bytes = Buffer.from(inputs[1] as string | Uint8Array);
      real.writeFileSync(inputs[0] as string, bytes.subarray(0, bytes.length >> 1));
    } else if (name === 'writeSync') {
      const [open, bytes, from = 0] = inputs as [number, Uint8Array, number?];
      real.writeSync(open, bytes.subarray(from, (from + bytes.length) >> 1));
    } else if (name === 'rmSync' && real.existsSync(inputs[0] as string)) {
      if (!real.statSync(inputs[0] as string).isDirectory()) return;
      const entries = real.readdirSync(inputs[0] as string).sort();
      for (const entry of entries.slice(0, Math.ceil(entries.length / 2))) {
        real.rmSync(path.join(inputs[0] as string, entry), { recursive: true });
      }
    }
  }
}

function faultOf(code: 'EIO' | 'ENOSPC', name: string, file: string): Error {
  const syscall = name.replace(/(?:File)?Sync$/, '');
  const fault = new Error(`${code}: ${MESSAGES[code]}, ${syscall} '${file}'`);
  return Object.assign(fault, { code, syscall, path: file });
}
