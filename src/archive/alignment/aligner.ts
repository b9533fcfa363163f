import type { Features } from './features.ts';

/** A step of an alignment: so many source blocks, so many target blocks. */
export interface Step {
  readonly source: number;
  readonly target: number;
}

/**
 * Log-likelihoods (natural, up to a constant) of what the aligner weighs. The priors are of the
 * size that Gale and Church (1993, “A Program for Aligning Sentences in Bilingual Corpora”)
 * report for their categories, the rest was fitted to the labelled pairs in tests/alignment.
 */
export interface Weights {
  readonly skip: number;
  readonly merge: number;
  readonly mergeThree: number;
  /** English characters for one Arabic character, and the variance per character. */
  readonly ratio: number;
  readonly variance: number;
  readonly lengthFloor: number;
  readonly anchor: number;
  readonly anchorMissing: number;
  readonly name: number;
  readonly nameMissing: number;
  readonly kind: number;
  readonly trait: number;
  readonly quotation: number;
}

export const WEIGHTS: Weights = {
  skip: -3.2,
  merge: -2.6,
  mergeThree: -4.2,
  ratio: 1.25,
  variance: 4.5,
  lengthFloor: -7,
  anchor: 1.6,
  anchorMissing: -0.9,
  name: 1.1,
  nameMissing: -0.35,
  kind: -3,
  trait: -1.2,
  quotation: -0.6,
};

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
 * Aligns two lists of blocks without crossing their order: the path of steps with the greatest
 * sum of scores, by dynamic programming.
 */
export function align(
  source: readonly Features[],
  target: readonly Features[],
  weights: Weights = WEIGHTS,
): readonly Step[] {
  const score = scorer(source, target, weights);
  const width = target.length + 1;
  const best = new Float64Array((source.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const cameBy = new Array<Step | undefined>(best.length);
  best[0] = 0;
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= target.length; j++) {
      for (const step of STEPS) {
        const [fromI, fromJ] = [i - step.source, j - step.target];
        if (fromI < 0 || fromJ < 0) continue;
        const total = (best[fromI * width + fromJ] ?? 0) + score(fromI, i, fromJ, j);
        if (total > (best[i * width + j] ?? 0)) {
          best[i * width + j] = total;
          cameBy[i * width + j] = step;
        }
      }
    }
  }
  const steps: Step[] = [];
  for (let i = source.length, j = target.length; i > 0 || j > 0; ) {
    const step = cameBy[i * width + j];
    if (!step) throw new Error('an alignment has no way back');
    steps.unshift(step);
    i -= step.source;
    j -= step.target;
  }
  return steps;
}

type Score = (i: number, iEnd: number, j: number, jEnd: number) => number;

function scorer(source: readonly Features[], target: readonly Features[], weights: Weights): Score {
  const anchorWeight = rarity(
    source.map((f) => f.anchors),
    target.map((f) => f.anchors),
  );
  const nameWeight = rarity(
    source.map((f) => f.skeletons),
    target.map((f) => f.skeletons),
  );
  return (i, iEnd, j, jEnd) => {
    const from = source.slice(i, iEnd);
    const to = target.slice(j, jEnd);
    if (from.length === 0 || to.length === 0) return weights.skip;
    const size = from.length + to.length;
    let total = size === 2 ? 0 : size === 3 ? weights.merge : weights.mergeThree;
    total += lengthScore(sumOf(from), sumOf(to), weights);
    total += kindScore(from, to, weights);
    total += traitScore(from, to, weights);
    total += overlap(
      union(from, 'anchors'),
      union(to, 'anchors'),
      anchorWeight,
      weights.anchor,
      weights.anchorMissing,
      weights.anchorMissing,
    );
    total += overlap(
      union(from, 'skeletons'),
      union(to, 'skeletons'),
      nameWeight,
      weights.name,
      0,
      weights.nameMissing,
    );
    return total;
  };
}

function sumOf(blocks: readonly Features[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}

/** The logarithm of a normal density in Gale and Church's measure, with a floor for outliers. */
function lengthScore(
  source: number,
  target: number,
  { ratio, variance, lengthFloor }: Weights,
): number {
  const expected = source * ratio;
  const mean = (expected + target) / 2;
  const delta = (target - expected) / Math.sqrt(mean * variance + 60);
  return Math.max(lengthFloor, -(delta * delta) / 2);
}

function kindScore(from: readonly Features[], to: readonly Features[], { kind }: Weights): number {
  const kinds = (blocks: readonly Features[]) => new Set(blocks.map((block) => block.kind));
  const a = kinds(from);
  const b = kinds(to);
  const shared = [...a].filter((one) => b.has(one)).length;
  if (shared === 0) return kind * 2;
  const exact = a.size === b.size && shared === a.size;
  if (exact && (from.length === 1 || !a.has('heading'))) return 0;
  return kind / (a.has('heading') || b.has('heading') ? 0.75 : 2);
}

function traitScore(
  from: readonly Features[],
  to: readonly Features[],
  { trait, quotation }: Weights,
): number {
  const count = (blocks: readonly Features[], key: 'quotations' | 'notes') =>
    blocks.reduce((sum, { traits }) => sum + traits[key], 0);
  const differ = (a: unknown, b: unknown): number => (a === b ? 0 : trait);
  let total =
    Math.min(2, Math.abs(count(from, 'quotations') - count(to, 'quotations'))) * quotation;
  total += Math.abs(count(from, 'notes') - count(to, 'notes')) * 2 * trait;
  total += differ(from[0]?.traits.bold, to[0]?.traits.bold);
  const speakers = (blocks: readonly Features[]) =>
    blocks.filter(({ traits }) => traits.speaker !== '').length;
  total += Math.abs(speakers(from) - speakers(to)) * trait;
  if (from[0]?.traits.speaker && to[0]?.traits.speaker)
    total += 2 * differ(from[0].traits.speaker, to[0].traits.speaker);
  total += differ(from[0]?.traits.aside, to[0]?.traits.aside);
  total += differ(from.at(-1)?.traits.question, to.at(-1)?.traits.question);
  return total;
}

function union(blocks: readonly Features[], key: 'anchors' | 'skeletons'): ReadonlySet<string> {
  const [only] = blocks;
  return blocks.length === 1 && only
    ? only[key]
    : new Set(blocks.flatMap((block) => [...block[key]]));
}

/** Rewards what is found on both sides, the more the rarer it is; counts against what is not. */
function overlap(
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
  rarityOf: ReadonlyMap<string, number>,
  found: number,
  missingTo: number,
  missingFrom: number,
): number {
  let total = 0;
  let missing = 0;
  for (const key of from) {
    if (to.has(key)) total += found * (rarityOf.get(key) ?? 1);
    else if (counts(key)) missing += missingTo;
  }
  for (const key of to) if (!from.has(key) && counts(key)) missing += missingFrom;
  return total + Math.max(missing, MOST_MISSING);
}

/** However much is missing, it may be said in other words. */
const MOST_MISSING = -3.6;

/** Latin capitals of the English say nothing where the Arabic lacks them: it transliterates. */
function counts(key: string): boolean {
  return !key.startsWith('latin ');
}

/** For each key of both sides: 1 where it occurs once on either side, less the more often. */
function rarity(
  source: readonly ReadonlySet<string>[],
  target: readonly ReadonlySet<string>[],
): ReadonlyMap<string, number> {
  const count = (sets: readonly ReadonlySet<string>[]): Map<string, number> => {
    const counted = new Map<string, number>();
    for (const set of sets) for (const key of set) counted.set(key, (counted.get(key) ?? 0) + 1);
    return counted;
  };
  const inSource = count(source);
  const inTarget = count(target);
  const weights = new Map<string, number>();
  for (const [key, a] of inSource) {
    const b = inTarget.get(key);
    if (b !== undefined) weights.set(key, 1 / Math.sqrt(a * b));
  }
  return weights;
}
