import type { Features } from './features.ts';
import { type Score, scoreFor } from './score.ts';

/** A step of an alignment: so many source blocks, rendered by so many target blocks. */
export interface Step {
  readonly source: number;
  readonly target: number;
}

/** One and one; a block without counterpart; two or three merged into one, one split into them. */
const STEPS: readonly Step[] = [
  { source: 1, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  { source: 2, target: 1 },
  { source: 1, target: 2 },
  { source: 3, target: 1 },
  { source: 1, target: 3 },
];

/**
 * Aligns two lists of blocks without crossing their order: the path of steps with the greatest sum
 * of scores, by dynamic programming, after Gale and Church, “A Program for Aligning Sentences in
 * Bilingual Corpora” (Computational Linguistics 19, 1993). Where two paths are equal, the one that
 * pairs one and one is taken. The work grows with the product of the two numbers of blocks.
 */
export function align(
  source: readonly Features[],
  target: readonly Features[],
  score: Score = scoreFor(source, target),
): readonly Step[] {
  const width = target.length + 1;
  const best = new Float64Array((source.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const cameBy: Step[] = [];
  best[0] = 0;
  const [sourceRun, targetRun] = [runsOf(source), runsOf(target)];
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= target.length; j++) {
      for (const step of STEPS) {
        const [fromI, fromJ] = [i - step.source, j - step.target];
        if (fromI < 0 || fromJ < 0) continue;
        const sum =
          (best[fromI * width + fromJ] ?? 0) + score(sourceRun(fromI, i), targetRun(fromJ, j));
        if (sum <= (best[i * width + j] ?? 0)) continue;
        best[i * width + j] = sum;
        cameBy[i * width + j] = step;
      }
    }
  }
  return wayBack(cameBy, width);
}

/** Gives runs of blocks, the same array for the same run: most are scored with many others. */
function runsOf(blocks: readonly Features[]) {
  const runs = new Map<number, readonly Features[]>();
  return (from: number, to: number): readonly Features[] => {
    const key = from * (blocks.length + 1) + to;
    const known = runs.get(key);
    if (known) return known;
    const run = blocks.slice(from, to);
    runs.set(key, run);
    return run;
  };
}

/** The steps that lead to the last cell, from the first on, by which no step leads. */
function wayBack(cameBy: readonly Step[], width: number): readonly Step[] {
  const steps: Step[] = [];
  let at = cameBy.length - 1;
  for (let step = cameBy[at]; step; step = cameBy[at]) {
    steps.push(step);
    at -= step.source * width + step.target;
  }
  return steps.reverse();
}
