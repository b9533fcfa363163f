import type { Output, PlannedArchiveFile, PlannedFile, SiteInputs, StoryOutput } from './output.ts';
import { OUTPUTS } from './outputs.ts';
import type { PlannedStory } from './planned-story.ts';

/** A file of the site, and the story that it is made from, if it is one. */
export type SiteFile =
  | { readonly file: PlannedFile; readonly story: PlannedStory; readonly output: StoryOutput }
  | { readonly file: PlannedArchiveFile; readonly story?: undefined };

/** Plans the files of all outputs, from the outlines of the stories. */
export async function planSite(
  site: SiteInputs,
  outputs: readonly Output[] = OUTPUTS,
): Promise<readonly SiteFile[]> {
  const files: SiteFile[] = [];
  for (const output of outputs) {
    if (output.of === 'archive') {
      for (const file of await output.plan(site)) files.push({ file });
    } else {
      for (const story of site.stories) {
        for (const file of output.plan(story, site)) files.push({ file, story, output });
      }
    }
  }
  return files;
}
