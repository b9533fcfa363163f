// Measures how well this aligner and two baselines link the blocks of the labelled pairs.
import { type LabelledPair, readLabelledPairs } from './labelled.ts';
import { METHODS } from './methods.ts';
import { type Score, scoreOf } from './scores.ts';

const pairs = readLabelledPairs().filter(({ isSwapped }) => !isSwapped);
const groups: Readonly<Record<string, readonly LabelledPair[]>> = {
  'all pairs': pairs,
  unedited: pairs.filter(({ edits }) => edits.includes('none')),
  edited: pairs.filter(({ edits }) => !edits.includes('none')),
  ...Object.groupBy(pairs, ({ form }) => form),
};
const toDecimals = (share: number): string => share.toFixed(3);
for (const [name, method] of Object.entries(METHODS)) {
  console.log(`\n${name.padEnd(14)} pairs  links  precision  recall     F1`);
  for (const [group, some] of Object.entries(groups)) {
    const score: Score = scoreOf(some, method);
    const cells = [some.length, score.expected].map((count) => String(count).padStart(6));
    const shares = [score.precision, score.recall, score.f1].map((share) =>
      toDecimals(share).padStart(9),
    );
    console.log(`  ${group.padEnd(12)}${cells.join(' ')}${shares.join('')}`);
  }
}
