import { align, type Step } from '../../src/archive/alignment/aligner.ts';
import { featuresOf } from '../../src/archive/alignment/features.ts';
import type { Score } from '../../src/archive/alignment/score.ts';
import type { LabelledPair } from './labelled.ts';

/** Methods that align two texts without `blocks:`; a link is `I-J`, counted from 0. */
export const METHODS = {
  'this aligner': (pair) => linksOf(align(...features(pair))),
  'same order': ({ blocks: { ar, en } }) =>
    new Set(
      Array.from({ length: Math.min(ar.length, en.length) }, (_, index) => `${index}-${index}`),
    ),
  'Gale–Church': (pair) => {
    const [source, target] = features(pair);
    return linksOf(align(source, target, galeChurch));
  },
} as const satisfies Record<string, (pair: LabelledPair) => ReadonlySet<string>>;

function features({ blocks: { ar, en } }: LabelledPair) {
  return [
    ar.map((block) => featuresOf(block, 'ar')),
    en.map((block) => featuresOf(block, 'en')),
  ] as const;
}

/** The links that the steps of an alignment make. */
export function linksOf(steps: readonly Step[]): ReadonlySet<string> {
  const links = new Set<string>();
  let [i, j] = [0, 0];
  for (const { source, target } of steps) {
    for (let from = i; from < i + source; from++) {
      for (let to = j; to < j + target; to++) links.add(`${from}-${to}`);
    }
    [i, j] = [i + source, j + target];
  }
  return links;
}

/**
 * The score of Gale and Church (1993), which goes by length alone: their priors for one to one, for
 * a block without counterpart and for two to one (table 5), their variance of 6.8 per character, and
 * 1.25 English characters per Arabic one. They have no category for groups of three.
 */
const galeChurch: Score = (source, target) => {
  const blocks = source.length + target.length;
  if (blocks > 3) return Number.NEGATIVE_INFINITY;
  const sum = (some: typeof source): number =>
    some.reduce((length, block) => length + block.length, 0);
  const expected = sum(source) * 1.25;
  const mean = (expected + sum(target)) / 2;
  const delta = Math.abs(sum(target) - expected) / Math.sqrt(mean * 6.8);
  const prior =
    source.length === 0 || target.length === 0 ? 0.0099 / 2 : blocks === 2 ? 0.89 : 0.089 / 2;
  return Math.log(prior) + Math.log(Math.max(Number.MIN_VALUE, 2 * (1 - normal(delta))));
};

/** The standard normal distribution function, after Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
