import { cpus, platform, release, totalmem } from 'node:os';
import { SCENARIOS, type Scenario } from './builders/builder.ts';
import type { Reading, Size } from './measure.ts';

/** A measured build, or a measured copy of a site. */
export interface Measured extends Reading, Size {
  readonly builder: string;
  readonly scenario: Scenario;
  readonly round: number;
}

/** What was measured, on what, and how. */
export interface Benchmark {
  readonly date: string;
  readonly command: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly stories: number;
  readonly runs: number;
  readonly readings: readonly Measured[];
}

/** The name under which copying the finished site is measured: no build can be faster. */
export const FLOOR = 'cp -r (the floor)';

export function describeMachine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} cores, ${all[0]?.model.trim()}, ${memory} GB, ${platform()} ${release()}`;
}

/** The medians as a Markdown table, below a line that says how they were measured. */
export function tableOf(benchmark: Benchmark): string {
  const { date, machine, versions, command, stories, runs, readings } = benchmark;
  const byBuilder = [...Map.groupBy(readings, ({ builder }) => builder).values()].flat();
  const rows = Map.groupBy(byBuilder, ({ builder, scenario }) => `${builder}\n${scenario}`);
  const cold = (builder: string): number | undefined => {
    const found = rows.get(`${builder}\ncold`);
    return found && (medianOf(found, ({ wall }) => wall) ?? undefined);
  };
  const own = cold('Safhatan');
  const hugo = cold('Hugo');
  const head = [
    'builder',
    'scenario',
    'wall s',
    '× Safhatan cold',
    ...(hugo === undefined ? [] : ['× Hugo cold']),
    'CPU s',
    'memory MB',
    'pages',
    'files',
    'MB',
    'ms per page',
  ];
  const body = [...rows.values()].map((some): readonly string[] => {
    const { builder = '', scenario = 'cold' } = some[0] ?? {};
    const name = [builder, builder === FLOOR ? '' : SCENARIOS[scenario]];
    const failed = some.find(({ failure }) => failure !== null);
    if (failed) return [...name, `failed: ${failed.failure?.split('\n')[0]}`];
    const wall = medianOf(some, (reading) => reading.wall) ?? 0;
    const pages = medianOf(some, (reading) => reading.pages) ?? 0;
    const files = medianOf(some, (reading) => reading.files) ?? 0;
    const bytes = medianOf(some, (reading) => reading.bytes) ?? 0;
    return [
      ...name,
      wall.toFixed(2),
      print(own && wall / own, 2),
      ...(hugo === undefined ? [] : [print(wall / hugo, 2)]),
      print(
        medianOf(some, ({ cpu }) => cpu),
        2,
      ),
      print(
        medianOf(some, ({ memory }) => memory),
        0,
      ),
      String(pages),
      String(files),
      (bytes / 1e6).toFixed(1),
      print((wall / pages) * 1000, 2),
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index < 2 ? '---' : '--:'));
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${stories} stories, medians of ${runs} (${date.slice(0, 10)}; ${machine}; ${tools.join(', ')}; \`${command}\`)`,
    '',
    ...[head, rule, ...body].map(line),
  ].join('\n');
}

function print(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? '–' : value.toFixed(digits);
}

/** The median; null if there are no values or one is unknown. */
export function medianOf<T>(items: readonly T[], of: (item: T) => number | null): number | null {
  const values = items.map(of).filter((value) => value !== null);
  if (values.length < items.length || values.length === 0) return null;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2;
}
