import path from 'node:path';
import { readArchive } from '../archive/archive.ts';
import { compareProblems } from '../archive/problem.ts';
import { checkTranslations } from '../archive/story/translation-checks.ts';
import { buildSite } from '../site/build.ts';
import { PROJECT } from '../site/project.ts';
import { faultOfOutput } from '../site/publish.ts';
import { site } from '../site.ts';
import { CONTENT_HAS_ERRORS, readOptions, refuse, resolveGiven } from './options.ts';
import { hasErrors, reportProblems, summarise } from './report.ts';

const options = readOptions({
  name: 'build',
  does: 'writes the site',
  options: {
    output: { type: 'string' },
    url: { type: 'string' },
    'path-prefix': { type: 'string' },
    strict: { type: 'boolean' },
  },
  help: {
    output: ['DIR', 'where to (_site)'],
    url: ['URL', 'the address that the site is published at'],
    'path-prefix': ['/x/', 'the path below that address'],
    strict: ['', 'warnings keep the site from being written'],
  },
});

const output =
  options.output === undefined ? path.join(PROJECT, '_site') : resolveGiven(options.output);
const outputAsGiven = path.relative(resolveGiven('.'), output) || output;
const url = options.url ?? site.url;
const pathPrefix = options['path-prefix'] ?? site.pathPrefix;
const fault = faultOfOptions() ?? faultOfOutput(output);
if (fault) refuse(fault, 'build');

const { archive, problems: found } = await readArchive(options.content, {
  ...site,
  url,
  pathPrefix,
});
// Only a strict build compares the translations with their articles: it is the check of an editor.
const problems = options.strict
  ? [...found, ...checkTranslations(archive)].sort(compareProblems)
  : found;
reportProblems(problems);
if (hasErrors(problems, options)) {
  console.error(`${summarise(problems)}; the site was not written.`);
  process.exitCode = CONTENT_HAS_ERRORS;
} else {
  const { stories, translated, pages } = await buildSite(archive, output);
  console.log(`${stories} stories, ${translated} translated: ${pages} pages in ${outputAsGiven}`);
}

function faultOfOptions(): string | undefined {
  if (!/^https?:\/\/[^/?#]+$/.test(url))
    return `--url must be an address without a path, such as https://example.org, not ${url}`;
  if (!/^\/(?:[\w.~-]+\/)*$/.test(pathPrefix))
    return `--path-prefix must begin and end with a slash, such as /archive/, not ${pathPrefix}`;
  if (isWithin(options.content, output)) return `--output ${output} would replace the content`;
  const isContent = ['articles', 'translations'].some((folder) =>
    isWithin(output, path.join(options.content, folder)),
  );
  return isContent
    ? `--output ${output} lies in the content; name a folder outside of articles/ and translations/`
    : undefined;
}

/** Whether a path is a folder or lies in it. */
function isWithin(inner: string, folder: string): boolean {
  return `${inner}${path.sep}`.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
