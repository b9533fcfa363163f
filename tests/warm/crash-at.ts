// Preloaded into a command (node --import): kills its process, or makes its disk fail, at the file
// system call that the environment names.
import { isMainThread } from 'node:worker_threads';
import { type DiskFailure, failDisk } from './failing-disk.ts';

const { CRASH_BELOW: below, CRASH_AT: at, CRASH_HOW: failure, CRASH_THREADS } = process.env;

if (below !== undefined && isMainThread !== (CRASH_THREADS === 'yes')) {
  failDisk({
    below,
    at: Number(at),
    failure: failure as DiskFailure,
    end() {
      process.kill(process.pid, 'SIGKILL');
      throw new Error('not reached');
    },
  });
}
