import { readArchive } from '../archive/archive.ts';
import { site } from '../site.ts';
import { CONTENT_HAS_ERRORS, DONE, readOptions } from './options.ts';
import { reportProblems, summarise } from './report.ts';

const { content, json, strict } = readOptions({
  name: 'check',
  does: 'reports the problems of the content, without building',
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  help: { json: ['', 'prints one JSON array'], strict: ['', 'warnings count as errors'] },
});

const { archive, problems } = await readArchive(content, site, { drafts: true });
const failed = problems.some(({ severity }) => strict || severity === 'error');
if (json) {
  console.log(JSON.stringify(problems, null, 2));
} else {
  reportProblems(problems);
  console.log(`${archive.stories.length} stories: ${summarise(problems)}`);
}
process.exitCode = failed ? CONTENT_HAS_ERRORS : DONE;
