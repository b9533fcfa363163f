import { readArchive } from '../archive/read-archive.ts';
import { type StoryStatus, statusOf, type Totals, totalsOf } from '../archive/story/status.ts';
import { site } from '../site.ts';
import { counted } from './counted.ts';
import { CONTENT_HAS_ERRORS, DONE, readOptions } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { printJson, printLine } from './terminal.ts';

const { content, json } = readOptions({
  name: 'status',
  summary: 'Show what is untranslated, stale or unconfirmed.',
  options: { json: { type: 'boolean' } },
  help: { json: ['', 'print the status as a JSON object'] },
});

const { archive, problems } = await readArchive(content, site, { drafts: true });
const stories = statusOf(archive);
const totals = totalsOf(stories);
if (json) {
  printJson({ stories, totals });
} else {
  reportProblems(problems.filter(({ severity }) => severity === 'error'));
  for (const line of stories.flatMap(linesOf)) printLine(line);
  printLine(summaryOf(totals));
}
process.exitCode = hasErrors(problems) ? CONTENT_HAS_ERRORS : DONE;

/** What is left to do on a story; no lines if nothing is. */
function linesOf(status: StoryStatus): readonly string[] {
  const { id, title, untranslated, unconfirmed, stale, missing, added } = status;
  const states = [
    untranslated && 'untranslated',
    stale.length > 0 && `stale: ${stale.length}`,
    unconfirmed && 'unconfirmed',
    missing.length > 0 && `missing: ${missing.length}`,
    added.length > 0 && `added: ${added.length}`,
  ].filter(Boolean);
  if (states.length === 0) return [];
  return [
    `${states.join(', ').padEnd(24)}  ${id}  ${title}`,
    ...stale.flatMap((one) => [
      `  translations/${id}.md:${one.line}: its original ${one.is.length > 0 ? `is now ${one.is.join(', ')}` : 'is gone'} (was ${one.was.join(', ')})`,
      ...textLines('was', one.old ?? `(${one.reason})`),
      ...(one.new === null ? [] : textLines('now', one.new)),
    ]),
    ...(missing.length > 0 ? [`  not translated: ${missing.join(', ')}`] : []),
    ...added.map((line) => `  translations/${id}.md:${line}: translates no block of the article`),
  ];
}

/** A text after its label; further lines are indented as the first. */
function textLines(label: string, text: string): readonly string[] {
  const [first = '', ...others] = text.split('\n');
  const indent = ' '.repeat(`    ${label}: `.length);
  return [`    ${label}: ${first}`, ...others.map((line) => indent + line)];
}

function summaryOf({
  stories: all,
  untranslated,
  stale,
  unconfirmed,
  missing,
  added,
}: Totals): string {
  return `${counted(all, 'story', 'stories')}: ${untranslated} untranslated, ${stale} stale, ${unconfirmed} unconfirmed, ${missing} with missing blocks, ${added} with added blocks`;
}
