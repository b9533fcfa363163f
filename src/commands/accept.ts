import { recordOf } from '../archive/alignment/alignment.ts';
import { storyIdOf } from '../archive/base/story-id.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Story } from '../archive/story/story.ts';
import { writeRecord } from '../archive/yaml/write-record.ts';
import { site } from '../site.ts';
import { counted } from './counted.ts';
import { findStory, parseId } from './find-story.ts';
import { CONTENT_HAS_ERRORS, readOptions, refuse } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { printError, printLine } from './terminal.ts';
import { editContent } from './write-content.ts';

const { content, all, positionals } = readOptions({
  name: 'accept',
  operands: 'ID...',
  summary: 'Record which blocks of the article each block of a translation now translates.',
  options: { all: { type: 'boolean' } },
  help: { all: ['', 'record every translation that has no record yet'] },
});

const { archive, problems } = await readArchive(content, site, { drafts: true });
if (!all && positionals.length === 0)
  refuse('Name a story by its id, such as 2024/01/coalition-talks-open, or use --all.', 'accept');
const ids = positionals.map(parseId);
const unrecorded = archive.stories.filter(
  ({ texts, alignment }) => texts.en && !alignment.isRecorded,
);
const chosen = new Set(all ? unrecorded.map(({ id }) => id) : ids);
const concerned = problems.filter(({ file }) => chosen.has(storyIdOf(file)));
if (hasErrors(concerned)) {
  reportProblems(concerned);
  printError('Nothing was recorded.');
  process.exitCode = CONTENT_HAS_ERRORS;
} else {
  for (const story of all ? unrecorded : ids.map(findTranslation)) accept(story);
}

function accept({ id, texts, alignment }: Story): void {
  if (!texts.en) return;
  const record = recordOf(texts.en.blocks, alignment);
  if (!editContent(content, texts.en.file, (text = '') => writeRecord(text, record))) {
    printLine(`${id}: already recorded`);
    return;
  }
  const stale = alignment.rows.filter((row) => row.stale !== null).length;
  const missing = alignment.rows.filter((row) => row.target.length === 0).length;
  const recorded = [
    `${counted(texts.en.blocks.length, 'block')} recorded`,
    ...(stale > 0 ? [`${stale} no longer stale`] : []),
    ...(missing > 0 ? [`${counted(missing, 'block')} of the article not translated`] : []),
  ];
  printLine(`${id}: ${recorded.join(', ')}`);
}

function findTranslation(given: string): Story {
  const story = findStory(archive, given, 'accept');
  return story.texts.en
    ? story
    : refuse(
        `${story.id} has no translation yet; start one: npm run new -- --translation ${story.id}`,
        'accept',
      );
}
