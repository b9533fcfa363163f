import { llmsText } from '../../archive/agents/llms.ts';
import { robotsText } from '../../archive/agents/robots.ts';
import type { Archive } from '../../archive/archive.ts';
import { address, outputFile } from '../../archive/base/addresses.ts';
import type { IndexPage } from '../../archive/pages/page.ts';
import { redirectsOf } from '../../archive/pages/redirects.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { fingerprint } from '../cache/hashes.ts';
import type { PlannedFile } from './planned-file.ts';

/** Small files for programs, which are made at once: robots.txt, llms.txt, the list of redirects. */
export function planProgramTexts(
  { settings, stories }: Archive<StoryOutline>,
  indexes: readonly IndexPage[],
): readonly PlannedFile[] {
  const moved = indexes.filter((page) => page.kind === 'moved');
  const redirects = redirectsOf(moved, settings);
  return [
    planned(address.robots(), robotsText(settings)),
    planned(address.llms(), llmsText(stories, settings)),
    ...(redirects === undefined ? [] : [planned(address.redirects(), redirects)]),
  ];
}

function planned(at: string, text: string): PlannedFile {
  return { path: outputFile(at), made: fingerprint(text), from: { content: async () => text } };
}
