import { blockIdsOf } from '../archive/alignment/row-ids.ts';
import { LOCK_FILE } from '../archive/content/content-files.ts';
import { inFormOf } from '../archive/content/text-form.ts';
import { formatLock } from '../archive/permalinks/format-lock.ts';
import { type Added, updateLock } from '../archive/permalinks/update-lock.ts';
import { readArchive } from '../archive/read-archive.ts';
import { site } from '../site.ts';
import { counted } from './counted.ts';
import { CONTENT_HAS_ERRORS, readOptions } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { printError, printLine } from './terminal.ts';
import { editContent } from './write-content.ts';

const { content } = readOptions({
  name: 'lock',
  summary: `Record in ${LOCK_FILE} what is published, so that its links keep working.`,
  options: {},
  help: {},
});

const { archive, problems } = await readArchive(content, site);
if (hasErrors(problems)) {
  reportProblems(problems.filter(({ severity }) => severity === 'error'));
  printError('Nothing was recorded.');
  process.exitCode = CONTENT_HAS_ERRORS;
} else {
  const published = archive.stories.map((story) => ({
    id: story.id,
    aliases: story.texts.ar.aliases.map(({ value }) => value),
    blockIds: blockIdsOf(story),
    tags: story.tags,
  }));
  const { lock, added } = updateLock(archive.lock, published);
  editContent(content, LOCK_FILE, (before) => inFormOf(before, formatLock(lock)));
  printLine(inWords(added));
}

/** “3 stories, 12 blocks, 1 tag added”, without what is zero. */
function inWords({ stories, blocks, tags, aliases }: Added): string {
  const counts = [
    ...(stories > 0 ? [counted(stories, 'story', 'stories')] : []),
    ...(blocks > 0 ? [counted(blocks, 'block')] : []),
    ...(tags > 0 ? [counted(tags, 'tag')] : []),
    ...(aliases > 0 ? [counted(aliases, 'former address', 'former addresses')] : []),
  ];
  return counts.length > 0 ? `${counts.join(', ')} added` : 'Nothing to add.';
}
