import type { Result } from './run-suite.ts';

const HEAD = ['', 'passed', 'failed', 'seconds', 'of CPU'] as const;

/** A table of what suites came to, and what they took; the last row is their sum. */
export function tableOf(results: ReadonlyMap<string, Result>): string {
  const rows = [
    HEAD,
    ...[...results].map(([suite, result]) => rowOf(suite, result)),
    rowOf('all', sumOf([...results.values()])),
  ];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name, ...numbers]) =>
      [
        name.padEnd(widths[0] ?? 0),
        ...numbers.map((number, index) => number.padStart(widths[index + 1] ?? 0)),
      ].join('  '),
    )
    .join('\n');
}

/** What all of them came to together. */
export function sumOf(results: readonly Result[]): Result {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const cpu = results.flatMap((one) => one.cpu ?? []);
  return {
    passed: sum(results.map(({ passed }) => passed)),
    failed: sum(results.map(({ failed }) => failed)),
    wall: sum(results.map(({ wall }) => wall)),
    cpu: cpu.length < results.length ? undefined : sum(cpu),
  };
}

type Row = readonly [name: string, ...numbers: string[]];

function rowOf(name: string, { passed, failed, wall, cpu }: Result): Row {
  return [name, `${passed}`, `${failed}`, wall.toFixed(1), cpu?.toFixed(1) ?? '–'];
}
