import { compareProblems } from '../archive/base/problem.ts';
import { checkTranslations } from '../archive/checks/translation-checks.ts';
import { readArchive } from '../archive/read-archive.ts';
import { site } from '../site.ts';
import { counted } from './counted.ts';
import { CONTENT_HAS_ERRORS, DONE, readOptions } from './options.ts';
import { hasErrors, reportProblems, summarise } from './report.ts';
import { printJson, printLine } from './terminal.ts';

const { content, json, strict } = readOptions({
  name: 'check',
  summary: 'Report the problems in the content, without building.',
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  help: {
    json: ['', 'print the problems as a JSON array'],
    strict: ['', 'treat warnings as errors'],
  },
});

const { archive, problems: found } = await readArchive(content, site, { drafts: true });
const problems = [...found, ...checkTranslations(archive)].sort(compareProblems);
if (json) {
  printJson(problems);
} else {
  reportProblems(problems);
  printLine(`${counted(archive.stories.length, 'story', 'stories')}: ${summarise(problems)}`);
}
process.exitCode = hasErrors(problems, { strict }) ? CONTENT_HAS_ERRORS : DONE;
