import type { BuildStep, Progress } from '../build/progress.ts';

const WORDS: Readonly<Record<BuildStep, string>> = {
  read: 'Reading texts',
  make: 'Making pages',
  publish: 'Publishing',
};

/** The fewest files worth reporting: a smaller step is over before anyone could read the line. */
const LEAST_REPORTED = 1000;

/** The length of the bar, in characters. */
const WIDTH = 24;

/** How many lines a step adds to a log, as of a CI run, where no bar can be redrawn. */
const LOG_LINES = 5;

/** Shows how far a build has come: as a bar on a terminal, as a few lines in a log. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let [step, total, done]: [BuildStep, number, number] = ['read', 0, 0];
  const report = (): void => {
    if (total < LEAST_REPORTED) return;
    const share = Math.min(1, done / total);
    const line = `${WORDS[step]}  ${done} of ${total}`;
    if (stream.isTTY) {
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
      stream.write(`\r\x1B[2K${bar}  ${line}`);
    } else stream.write(`${line}\n`);
  };
  const clear = (): void => {
    if (stream.isTTY && total >= LEAST_REPORTED) stream.write('\r\x1B[2K');
  };
  return {
    begin(next, count) {
      clear();
      [step, total, done] = [next, count, 0];
    },
    advance(count) {
      const before = Math.floor((done / total) * LOG_LINES);
      done += count;
      if (stream.isTTY || Math.floor((done / total) * LOG_LINES) > before) report();
    },
    end: clear,
  };
}
