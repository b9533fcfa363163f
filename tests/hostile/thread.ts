// The other end of cpu-limit.ts: does what it is asked, one piece of work after the other.
import { parentPort } from 'node:worker_threads';
import { WORK, type WorkName } from './work.ts';

parentPort?.on('message', async ({ name, input }: { name: WorkName; input: never }) => {
  parentPort?.postMessage(await WORK[name](input));
});
