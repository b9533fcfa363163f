import { storyPages as makePages, storyPageNames } from '../../archive/pages/story-pages.ts';
import { hashOf } from '../cache/hash.ts';
import type { StoryOutput } from './output.ts';

/** The pages of a story: one for each text and one for both, or a notice in place of the translation. */
export const storyPages: StoryOutput = {
  name: 'story pages',
  of: 'story',
  arePages: true,
  plan({ outline, inputs, ownHash }, { hashes }) {
    const { neighbours, recorded } = inputs.context;
    const former = recorded.length > 0 ? JSON.stringify(recorded) : '';
    return storyPageNames(outline).map(({ kind, address, language }) => {
      const around = language ? JSON.stringify(neighbours[language]) : '';
      const data = [address, ownHash, hashes.kinds[kind], former, around];
      return { address, inputsHash: hashOf(data.join('\n')) };
    });
  },
  make: ({ story, context, shown }) =>
    makePages(story, context, shown).map((page) => [page.address, page]),
};
