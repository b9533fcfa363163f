import { markdownText } from '../../archive/agents/markdown-text.ts';
import { address } from '../../archive/base/addresses.ts';
import { LANGUAGES } from '../../archive/base/language.ts';
import { hashOf } from '../cache/hash.ts';
import type { MadeFile, StoryOutput } from './output.ts';

/** The Markdown of each text of a story, at an address beside its page. */
export const markdown: StoryOutput = {
  name: 'Markdown',
  of: 'story',
  arePages: false,
  plan: ({ outline, ownHash }, { hashes }) =>
    LANGUAGES.filter((language) => outline.texts[language]).map((language) => {
      const where = address.markdown(language, outline.id);
      return { address: where, inputsHash: hashOf([where, ownHash, hashes.base].join('\n')) };
    }),
  make: (story, wanted) =>
    LANGUAGES.flatMap((language): MadeFile[] => {
      const where = address.markdown(language, story.texts.id);
      if (!wanted.has(where)) return [];
      const { settings } = story.tools;
      return [[where, markdownText(story.texts, language, story.sourceOf(language), settings)]];
    }),
};
