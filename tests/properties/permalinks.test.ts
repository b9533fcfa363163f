import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { alignBlocks, recordOf } from '../../src/archive/alignment/alignment.ts';
import { blockIdsOf } from '../../src/archive/alignment/row-ids.ts';
import { pageBlocks, pageRows } from '../../src/archive/pages/page-blocks.ts';
import { storyContexts } from '../../src/archive/pages/story-pages.ts';
import { formatLock } from '../../src/archive/permalinks/format-lock.ts';
import { EMPTY_LOCK, type Lock } from '../../src/archive/permalinks/lock.ts';
import { parseLock } from '../../src/archive/permalinks/parse-lock.ts';
import { updateLock } from '../../src/archive/permalinks/update-lock.ts';
import type { Story } from '../../src/archive/story/story.ts';
import { drawBlockId } from '../../src/archive/text/block-id.ts';
import { settings } from '../settings.ts';
import './seed.ts';

/** What an editor does to the texts of a story; a number selects a block, modulo their count. */
type Step =
  | { readonly does: 'lock' | 'accept' | 'drop the record' }
  | { readonly does: 'rename' }
  | { readonly does: 'edit' | 'insert'; readonly in: 'ar' | 'en'; at: number; text: string }
  | { readonly does: 'delete'; readonly in: 'ar' | 'en'; readonly at: number }
  | { readonly does: 'move'; readonly in: 'ar' | 'en'; readonly at: number; readonly to: number };

const language = fc.constantFrom('ar' as const, 'en' as const);
const at = fc.nat(9);
/** Only a few, so that texts repeat, return and coincide in both languages. */
const text = fc.constantFrom(...'* * *,بغداد 2024,Baghdad 2024,نص,Text,12,خبر عاجل,3'.split(','));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('lock' as const) }) },
  fc.record({ does: fc.constantFrom('accept' as const, 'drop the record' as const) }),
  fc.record({ does: fc.constant('rename' as const) }),
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('edit' as const, 'insert' as const),
      in: language,
      at,
      text,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('delete' as const), in: language, at }) },
  fc.record({ does: fc.constant('move' as const), in: language, at, to: at }),
);

interface State {
  readonly names: readonly string[];
  readonly texts: { readonly ar: readonly string[]; readonly en: readonly string[] };
  readonly recorded: readonly (readonly string[])[] | undefined;
  readonly lock: Lock;
}

function blocksOf(texts: readonly string[]) {
  const taken = new Map<string, number>();
  return texts.map((one, index) => ({
    id: drawBlockId(one, taken),
    kind: 'paragraph' as const,
    text: one,
    html: one,
    line: index + 1,
    links: [],
    notes: [],
  }));
}

function storyOf({ names, texts, recorded }: State) {
  const [ar, en] = [blocksOf(texts.ar), blocksOf(texts.en)];
  const [id = '', ...others] = names;
  const aliases = others.map((value) => ({ value }));
  const alignment = alignBlocks(ar, en, recorded);
  const story = { id, texts: { ar: { blocks: ar, aliases }, en: { blocks: en } }, alignment };
  // The functions under test need no more of a story than this.
  return story as unknown as Story;
}

function take(state: State, does: Step): State {
  const { names, texts, lock } = state;
  switch (does.does) {
    case 'lock': {
      const story = storyOf(state);
      const [id = '', ...aliases] = names;
      const published = [{ id, aliases, blockIds: blockIdsOf(story), tags: [] }];
      const text = formatLock(updateLock(lock, published).lock);
      return { ...state, lock: parseLock({ file: 'permalinks.lock', content: text }, []) };
    }
    case 'accept': {
      const { texts: read, alignment } = storyOf(state);
      return { ...state, recorded: recordOf(read.en?.blocks ?? [], alignment) };
    }
    case 'drop the record':
      return { ...state, recorded: undefined };
    case 'rename':
      return { ...state, names: [`story-${names.length + 1}`, ...names] };
    default: {
      const changed = [...texts[does.in]];
      const at = does.at % changed.length;
      if (does.does === 'edit') changed[at] = does.text;
      if (does.does === 'insert') changed.splice(at, 0, does.text);
      if (does.does === 'delete' && changed.length > 1) changed.splice(at, 1);
      if (does.does === 'move') changed.splice(does.to, 0, ...changed.splice(at, 1));
      return { ...state, texts: { ...texts, [does.in]: changed } };
    }
  }
}

/** Every id that the lock records, under any name of the story. */
function lockedIds({ stories }: Lock): ReadonlySet<string> {
  const blocks = [...stories.values()].flatMap((one) => one.blocks);
  return new Set(blocks.flatMap(({ id, former }) => [id, ...former]));
}

test('whatever is edited, every recorded id has one anchor on every page, and the lock loses no line', () => {
  const first = fc.array(text, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(first, first, fc.array(step, { maxLength: 25 }), (ar, en, steps) => {
      const names = ['story-1'];
      let state: State = { names, texts: { ar, en }, recorded: undefined, lock: EMPTY_LOCK };
      for (const one of steps) {
        const before = state.lock;
        state = take(state, one);
        for (const id of before.stories.keys()) assert.ok(state.lock.stories.has(id), id);
        const locked = lockedIds(state.lock);
        assert.deepEqual([...lockedIds(before).difference(locked)], []);
        const story = storyOf(state);
        const archive = {
          root: '',
          settings,
          stories: [story],
          images: new Map(),
          tags: [],
          lock: state.lock,
        };
        const recorded = storyContexts(archive)[0]?.recorded ?? [];
        for (const anchors of [
          pageBlocks(story, 'ar', recorded, archive).flatMap((block) => block.anchors),
          pageBlocks(story, 'en', recorded, archive).flatMap((block) => block.anchors),
          pageRows(story, recorded, archive).flatMap((row) => row.anchors),
        ]) {
          assert.equal(new Set(anchors).size, anchors.length, 'no anchor is given twice');
          const fragments = new Set([...locked].map((id) => `p-${id}`));
          assert.deepEqual([...fragments.difference(new Set(anchors))], []);
        }
      }
    }),
    { numRuns: 400 },
  );
});
