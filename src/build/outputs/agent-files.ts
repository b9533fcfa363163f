import { llmsText } from '../../archive/agents/llms.ts';
import { robotsText } from '../../archive/agents/robots.ts';
import { address } from '../../archive/base/addresses.ts';
import { redirectsOf } from '../../archive/pages/redirects.ts';
import { hashOf } from '../cache/hash.ts';
import type { ArchiveOutput, PlannedArchiveFile } from './output.ts';

/** Small texts for robots, language models and hosts; making them is as fast as planning them. */
export const agentFiles: ArchiveOutput = {
  name: 'files for agents',
  of: 'archive',
  plan({ archive, settings, indexes }) {
    const moved = indexes.filter((page) => page.kind === 'moved');
    const redirects = redirectsOf(moved, settings);
    return [
      planFile(address.robots(), robotsText(settings)),
      planFile(address.llms(), llmsText(archive.stories, settings)),
      ...(redirects === undefined ? [] : [planFile(address.redirects(), redirects)]),
    ];
  },
};

function planFile(where: string, text: string): PlannedArchiveFile {
  return { address: where, inputsHash: hashOf(text), from: { content: () => text } };
}
