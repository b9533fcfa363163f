import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blockIdsOf } from '../archive/alignment/row-ids.ts';
import { LOCK_FILE } from '../archive/content/content-files.ts';
import { formatLock } from '../archive/permalinks/format-lock.ts';
import { type Added, updateLock } from '../archive/permalinks/update-lock.ts';
import { readArchive } from '../archive/read-archive.ts';
import { site } from '../site.ts';
import { CONTENT_HAS_ERRORS, readOptions } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';

const { content } = readOptions({
  name: 'lock',
  does: `records in ${LOCK_FILE} what is published, so that it stays`,
  options: {},
  help: {},
});

const { archive, problems } = await readArchive(content, site);
if (hasErrors(problems)) {
  reportProblems(problems.filter(({ severity }) => severity === 'error'));
  console.error('Nothing was recorded.');
  process.exitCode = CONTENT_HAS_ERRORS;
} else {
  const published = archive.stories.map((story) => ({
    id: story.id,
    aliases: story.texts.ar.aliases.map(({ value }) => value),
    blockIds: blockIdsOf(story),
    tags: story.tags,
  }));
  const { lock, added } = updateLock(archive.lock, published);
  replaceFile(path.join(content, LOCK_FILE), formatLock(lock));
  console.log(inWords(added));
}

/** Writes a file whole or not at all. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** “3 stories, 12 blocks, 1 tag added”; what there is none of is left out. */
function inWords({ stories, blocks, tags, aliases }: Added): string {
  const counts = [
    count(stories, 'story', 'stories'),
    count(blocks, 'block', 'blocks'),
    count(tags, 'tag', 'tags'),
    count(aliases, 'old address', 'old addresses'),
  ].filter((words) => words !== '');
  return counts.length > 0 ? `${counts.join(', ')} added` : 'Nothing to add.';
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
