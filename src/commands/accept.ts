import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordOf } from '../archive/alignment/alignment.ts';
import { storyIdOf } from '../archive/base/story-id.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Story } from '../archive/story/story.ts';
import { writeRecord } from '../archive/yaml/write-record.ts';
import { site } from '../site.ts';
import { CONTENT_HAS_ERRORS, readOptions, refuse } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { idNamed, storyNamed } from './story-named.ts';

const { content, all, positionals } = readOptions({
  name: 'accept',
  takes: 'ID...',
  does: 'records how the blocks of a translation belong to those of its article, as they are now',
  options: { all: { type: 'boolean' } },
  help: { all: ['', 'every translation that has no record yet'] },
});

const { archive, problems } = await readArchive(content, site, { drafts: true });
if (!all && positionals.length === 0)
  refuse('Name a story by its id, such as 2024/01/coalition-talks-open.', 'accept');
const ids = positionals.map(idNamed);
const unrecorded = archive.stories.filter(
  ({ texts, alignment }) => texts.en && !alignment.isRecorded,
);
const chosen = new Set(all ? unrecorded.map(({ id }) => id) : ids);
const concerned = problems.filter(({ file }) => chosen.has(storyIdOf(file)));
if (hasErrors(concerned)) {
  reportProblems(concerned);
  console.error('Nothing was recorded.');
  process.exitCode = CONTENT_HAS_ERRORS;
} else {
  for (const story of all ? unrecorded : ids.map(translationNamed)) accept(story);
}

function accept({ id, texts, alignment }: Story): void {
  if (!texts.en) return;
  const file = path.join(content, texts.en.file);
  const before = readFileSync(file, 'utf8');
  const after = writeRecord(before, recordOf(texts.en.blocks, alignment));
  if (after === before) {
    console.log(`${id}: recorded already`);
    return;
  }
  writeFileSync(file, after);
  const stale = alignment.rows.filter((row) => row.stale !== null).length;
  const missing = alignment.rows.filter((row) => row.target.length === 0).length;
  console.log(
    `${id}: ${texts.en.blocks.length} blocks recorded${stale > 0 ? `, ${stale} no longer stale` : ''}${missing > 0 ? `, ${missing} of the article without translation` : ''}`,
  );
}

function translationNamed(given: string): Story {
  const story = storyNamed(archive, given, 'accept');
  return story.texts.en ? story : refuse(`${story.id} has no translation yet.`, 'accept');
}
