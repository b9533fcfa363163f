import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { XliffFault } from '../../src/archive/xliff/xliff-fault.ts';
import { article } from '../unit/sample-archive.ts';
import { exported, imported, type ReadStory, storyOf, translate } from '../unit/xliff-story.ts';
import './seed.ts';

const UNTRANSLATED = storyOf(article());

/** The ids of its two blocks. */
const [FIRST, SECOND] = ['p-zv5qt', 'p-qn1bb'];

/** What a reader sees of a translation, and which blocks it translates. */
function saidBy({ story: { texts } }: ReadStory) {
  const { blocks, notes, recorded = [] } = texts.en ?? assert.fail();
  return {
    html: [...blocks, ...notes].map((one) => one.html),
    recorded: recorded.map(({ value }) => value),
  };
}

test('whatever the targets contain comes back unchanged or is refused', () => {
  const marks =
    '# > - 1. | ** * ` ``` ~~~ [ ] ( ) [^1] [^1]: [x]: http://x \\ &amp; &lt; " : --- === word كلمة'.split(
      ' ',
    );
  const target = fc
    .array(fc.constantFrom(...marks, '\n', '\n\n', ' ', '    '), { maxLength: 12 })
    .map((parts) => parts.join(''));
  let taken = 0;
  fc.assert(
    fc.property(target, target, (first, second) => {
      const xliff = translate(exported(UNTRANSLATED), {
        title: 'Talks',
        [FIRST]: first,
        [SECOND]: second,
      });
      let back: string;
      try {
        back = imported(xliff, UNTRANSLATED);
      } catch (thrown) {
        assert.ok(thrown instanceof XliffFault, String(thrown));
        return;
      }
      taken++;
      const again = storyOf(article(), back);
      assert.ok(again.story.alignment.isRecorded);
      const twice = storyOf(article(), imported(exported(again), again));
      assert.deepEqual(saidBy(twice), saidBy(again));
    }),
    { numRuns: 400 },
  );
  assert.ok(taken > 40, `${taken} were sound`);
});
