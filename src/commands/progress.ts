import type { BuildStep, Progress } from '../build/progress.ts';

const WORDS: Readonly<Record<BuildStep, string>> = {
  read: 'Reading texts',
  make: 'Making pages',
  publish: 'Publishing',
};

/** A step with less to do is over before anybody could read of it. */
const WORTH_TELLING = 1000;

const WIDTH = 24;

/** How often a line that nobody rewrites, as in the log of a CI run, is added: each fifth. */
const PARTS = 5;

/** Shows how far a build has come: a bar on a terminal, else a line now and then. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let [step, total, done]: [BuildStep, number, number] = ['read', 0, 0];
  const tell = (): void => {
    if (total < WORTH_TELLING) return;
    const share = Math.min(1, done / total);
    const line = `${WORDS[step]}  ${done} of ${total}`;
    if (stream.isTTY) {
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
      stream.write(`\r\x1B[2K${bar}  ${line}`);
    } else stream.write(`${line}\n`);
  };
  const clear = (): void => {
    if (stream.isTTY && total >= WORTH_TELLING) stream.write('\r\x1B[2K');
  };
  return {
    begin(next, count) {
      clear();
      [step, total, done] = [next, count, 0];
    },
    advance(count) {
      const before = Math.floor((done / total) * PARTS);
      done += count;
      if (stream.isTTY || Math.floor((done / total) * PARTS) > before) tell();
    },
    end: clear,
  };
}
