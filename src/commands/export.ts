import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storyIdOf } from '../archive/base/story-id.ts';
import { readSource } from '../archive/content/read-source.ts';
import { CORPUS_FILES, corpusText } from '../archive/corpus/corpus-files.ts';
import { readArchive } from '../archive/read-archive.ts';
import { storyMarkdownOf, unitsOf } from '../archive/xliff/units.ts';
import { writeXliff } from '../archive/xliff/write-xliff.ts';
import { site } from '../site.ts';
import { findStory } from './find-story.ts';
import { CONTENT_HAS_ERRORS, readOptions, refuse, resolveFromCaller } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { printError } from './terminal.ts';

const FORMATS = ['jsonl', 'tmx', 'xliff'];

const { content, format, output, positionals } = readOptions({
  name: 'export',
  operands: '[ID]',
  summary: 'Export the archive as JSON Lines or TMX, or one story as XLIFF for translation.',
  options: { format: { type: 'string' }, output: { type: 'string' } },
  help: {
    format: [FORMATS.join('|'), 'what to write; xliff needs the ID of a story'],
    output: ['FILE', 'the file to write (default: the terminal)'],
  },
});

const [given, ...others] = positionals;
if (format === undefined || !FORMATS.includes(format)) {
  const instead = format === undefined ? '' : `, not ${format}`;
  refuse(`--format must be one of ${FORMATS.join(', ')}${instead}.`, 'export');
}
if (format === 'xliff' && (given === undefined || others.length > 0)) {
  refuse('Name one story by its id, such as 2024/01/coalition-talks-open.', 'export');
}
if (format !== 'xliff' && given !== undefined) {
  refuse(`${format} always holds the whole archive; leave out ${given}.`, 'export');
}

// Drafts can go to a translator, but are no part of the corpus.
const { archive, problems } = await readArchive(content, site, { drafts: format === 'xliff' });
const story = given === undefined ? undefined : findStory(archive, given, 'export');
const concerned = story ? problems.filter(({ file }) => storyIdOf(file) === story.id) : problems;
if (hasErrors(concerned)) {
  reportProblems(concerned);
  printError('Nothing was exported.');
  process.exitCode = CONTENT_HAS_ERRORS;
} else {
  await write(chunks());
}

function chunks(): Iterable<string> {
  if (story) {
    const { ar, en } = story.texts;
    const article = readSource(content, ar.file, []);
    if (!article) return refuse(`${ar.file} cannot be read; npm run check says why.`, 'export');
    const written = storyMarkdownOf({ ar: article, en: en && readSource(content, en.file, []) });
    return [writeXliff(story, unitsOf(story, written))];
  }
  const file = format === 'tmx' ? CORPUS_FILES.memory : CORPUS_FILES.stories;
  return corpusText(file, archive.stories, site);
}

/** Writes chunk by chunk, so that only one story at a time is in memory as text. */
async function write(chunks: Iterable<string>): Promise<void> {
  try {
    if (output === undefined) await pipeline(Readable.from(chunks), process.stdout);
    else {
      const file = resolveFromCaller(output);
      mkdirSync(path.dirname(file), { recursive: true });
      await pipeline(Readable.from(chunks), createWriteStream(file));
    }
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    // The reader has closed the pipe, as in `npm run export -- --format jsonl | head`.
    if (code === 'EPIPE') return;
    if (typeof code !== 'string') throw thrown;
    refuse(
      `${output ?? 'The terminal'} cannot be written (${code}); name a file: --output FILE`,
      'export',
    );
  }
}
