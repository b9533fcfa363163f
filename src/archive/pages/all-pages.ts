import { countCorpus } from '../corpus/aligned-rows.ts';
import type { Archive } from '../story/archive.ts';
import { dataPage } from './data-page.ts';
import { planIndexes } from './index-pages.ts';
import type { Page } from './page.ts';
import { storyContexts, storyPages } from './story-pages.ts';

/** Every page of an archive held whole in memory. A build makes the same pages a few at a time. */
export function allPages(archive: Archive): readonly Page[] {
  const contexts = storyContexts(archive);
  const ofStories = archive.stories.flatMap((story, index) => {
    const context = contexts[index];
    return context ? storyPages(story, context, archive) : [];
  });
  const data = dataPage(archive.settings, countCorpus(archive.stories));
  return [...planIndexes(archive), data, ...ofStories];
}
