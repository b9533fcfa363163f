import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import { PROJECT } from '../../src/project.ts';

// What a compiler inlines is not counted.
for (const compiler of ['sparkplug', 'maglev', 'opt']) v8.setFlagsFromString(`--no-${compiler}`);

/** How often the busiest stretch of each function of the project ran, by the function's place. */
export type Steps = ReadonlyMap<string, number>;

const SOURCES = pathToFileURL(path.join(PROJECT, 'src/')).href;

/**
 * Counts what the project's own code does while some work is done: the same numbers on any
 * machine, however busy. What happens inside a library, a regular expression or a built-in
 * function (`includes`) is not counted.
 */
export async function countSteps(work: () => unknown): Promise<Steps> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return stepsOf(result.filter(({ url }) => url.startsWith(SOURCES)));
  } finally {
    session.disconnect();
  }
}

function stepsOf(scripts: readonly Profiler.ScriptCoverage[]): Steps {
  return new Map(
    scripts.flatMap(({ url, functions }) => {
      const source = readFileSync(fileURLToPath(url), 'utf8');
      return functions.map(({ functionName, ranges }) => {
        const line = source.slice(0, ranges[0]?.startOffset).split('\n').length;
        const place = `${url.slice(SOURCES.length)}:${line} ${functionName}`.trim();
        return [place, Math.max(...ranges.map(({ count }) => count))] as const;
      });
    }),
  );
}

/** Times as much input: that of which is more than as many steps grows faster than in proportion. */
export const TIMES = 4;

/**
 * Finds what a part of the project does too often for a large input: at four times the size, a
 * reader in proportion takes four times the steps, sorting five times, and one that compares each
 * with each sixteen times.
 *
 * @param work is done for a size and for four times that size
 * @returns a line for each function that takes more than eight times the steps
 */
export async function quadraticSteps(
  size: number,
  work: (size: number) => unknown,
): Promise<readonly string[]> {
  const few = await countSteps(() => work(size));
  const many = await countSteps(() => work(TIMES * size));
  return [...many].flatMap(([place, count]) => {
    const before = few.get(place) ?? 0;
    const isQuadratic = count > 2 * TIMES * Math.max(before, size / TIMES);
    return isQuadratic
      ? [`src/${place} runs ${before} times for ${size}, then ${count} times`]
      : [];
  });
}
