import type { BlockKind } from '../text/block.ts';
import type { Features } from './features.ts';
import { evidenceOf, overlap } from './overlap.ts';

/**
 * Log-likelihoods (natural, up to a constant) of what the aligner weighs. They were set by hand
 * while looking at the labelled pairs of tests/alignment.
 */
interface Weights {
  /** A block that nothing renders, or that renders nothing. */
  readonly skip: number;
  /** Two blocks rendered by one or one by two; three. */
  readonly merge: number;
  readonly mergeThree: number;
  /** Characters of English for one of Arabic, and their variance for each character. */
  readonly ratio: number;
  readonly variance: number;
  /** However far the lengths are apart. */
  readonly lengthFloor: number;
  /** A number, date, link, image or Latin word on both sides; on one side only. */
  readonly anchor: number;
  readonly anchorMissing: number;
  /** A name on both sides, by its consonants; one that only the English has. */
  readonly name: number;
  readonly nameMissing: number;
  /** A concept of the glossary on both sides; on one side only. */
  readonly concept: number;
  readonly conceptMissing: number;
  /** However much is missing, for two blocks: it may be said in other words. */
  readonly missingFloor: number;
  readonly conceptFloor: number;
  /** Blocks of different kinds. */
  readonly kind: number;
  /** A trait that only one side has; a quotation that it has more. */
  readonly trait: number;
  readonly quotation: number;
}

const WEIGHTS: Weights = {
  skip: -2.8,
  merge: -3.4,
  mergeThree: -5,
  ratio: 1.25,
  variance: 4.5,
  lengthFloor: -7,
  anchor: 1.6,
  anchorMissing: -0.9,
  name: 1.1,
  nameMissing: -0.9,
  concept: 0.9,
  conceptMissing: -0.3,
  missingFloor: -3.6,
  conceptFloor: -3,
  kind: -3,
  trait: -1.2,
  quotation: -0.6,
};

/** Scores a group of source blocks as rendered by a group of target blocks; one may be empty. */
export type Score = (source: readonly Features[], target: readonly Features[]) => number;

/** Makes the score for two texts: what is rare in both of them says more. */
export function scoreFor(source: readonly Features[], target: readonly Features[]): Score {
  const anchors = evidenceOf(source, target, 'anchors');
  const names = evidenceOf(source, target, 'names');
  const concepts = evidenceOf(source, target, 'concepts');
  return (from, to) => {
    if (from.length === 0 || to.length === 0) return WEIGHTS.skip;
    const {
      anchor,
      anchorMissing,
      name,
      nameMissing,
      concept,
      conceptMissing,
      missingFloor,
      conceptFloor,
    } = WEIGHTS;
    const size = from.length + to.length;
    const inAnchors = overlap(from, to, anchors, anchor, anchorMissing, anchorMissing);
    const inNames = overlap(from, to, names, name, 0, nameMissing);
    const inConcepts = overlap(from, to, concepts, concept, conceptMissing, conceptMissing);
    return (
      groupScore(size, WEIGHTS) +
      lengthScore(from, to, WEIGHTS) +
      kindScore(from, to, WEIGHTS) +
      traitScore(from, to, WEIGHTS) +
      inAnchors.found +
      inNames.found +
      inConcepts.found +
      atLeast(missingFloor, size, inAnchors.missing + inNames.missing) +
      atLeast(conceptFloor, size, inConcepts.missing)
    );
  };
}

/** A floor that lies the deeper, the more blocks there are to say something in. */
function atLeast(floor: number, blocks: number, score: number): number {
  return Math.max((floor * blocks) / 2, score);
}

function groupScore(blocks: number, { merge, mergeThree }: Weights): number {
  return blocks === 2 ? 0 : blocks === 3 ? merge : mergeThree;
}

/** A block of a few words varies more than its length says, by as many characters squared. */
const SHORT_VARIANCE = 60;

/** The logarithm of a normal density of Gale and Church's measure, with a floor for outliers. */
function lengthScore(
  from: readonly Features[],
  to: readonly Features[],
  { ratio, variance, lengthFloor }: Weights,
): number {
  const expected = total(from, ({ length }) => length) * ratio;
  const length = total(to, (block) => block.length);
  const mean = (expected + length) / 2;
  const delta = (length - expected) / Math.sqrt(mean * variance + SHORT_VARIANCE);
  return Math.max(lengthFloor, -(delta * delta) / 2);
}

/** Kinds that an editor may turn into one another. */
const RUNNING_TEXT: ReadonlySet<BlockKind> = new Set(['paragraph', 'list', 'quotation']);

/** A list may be rendered by a paragraph, hardly a heading by anything else. */
function kindScore(from: readonly Features[], to: readonly Features[], { kind }: Weights): number {
  if (from.length === 1 && to.length === 1 && from[0]?.kind === to[0]?.kind) return 0;
  const a = new Set(from.map((block) => block.kind));
  const b = new Set(to.map((block) => block.kind));
  const all = a.union(b);
  if (all.size === 1) return all.has('heading') ? kind * 1.3 : 0;
  if (all.isSubsetOf(RUNNING_TEXT)) return a.isDisjointFrom(b) ? kind : kind / 2;
  return a.isDisjointFrom(b) ? kind * 2 : kind * 1.3;
}

function traitScore(
  from: readonly Features[],
  to: readonly Features[],
  { trait, quotation }: Weights,
): number {
  const apart = (count: (block: Features) => number): number =>
    Math.abs(total(from, count) - total(to, count));
  const differ = (a: unknown, b: unknown): number => (a === b ? 0 : 1);
  const [first, last] = [from[0]?.traits, from.at(-1)?.traits];
  const [otherFirst, otherLast] = [to[0]?.traits, to.at(-1)?.traits];
  const bothSpeak = first?.speaker && otherFirst?.speaker;
  const traits =
    differ(first?.bold, otherFirst?.bold) +
    differ(first?.aside, otherFirst?.aside) +
    differ(last?.question, otherLast?.question) +
    (bothSpeak ? 2 * differ(first.speaker, otherFirst.speaker) : 0) +
    apart((block) => (block.traits.speaker === '' ? 0 : 1)) +
    apart((block) => block.traits.notes) * 2;
  return (
    traits * trait +
    Math.min(
      2,
      apart((block) => block.traits.quotations),
    ) *
      quotation
  );
}

function total(blocks: readonly Features[], count: (block: Features) => number): number {
  let sum = 0;
  for (const block of blocks) sum += count(block);
  return sum;
}
