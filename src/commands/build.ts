import path from 'node:path';
import { compareProblems } from '../archive/base/problem.ts';
import { buildAgain } from '../build/build-again.ts';
import { contentChangeIn } from '../build/cache/content-changed.ts';
import { LockedError } from '../build/publish/build-lock.ts';
import { faultOfOutput } from '../build/publish/output-fault.ts';
import { SiteBuilder } from '../build/site-builder.ts';
import { PROJECT } from '../project.ts';
import { site } from '../site.ts';
import { type DiskFault, diskFaultOf } from './disk-fault.ts';
import {
  CONTENT_HAS_ERRORS,
  COULD_NOT_WRITE,
  readOptions,
  refuse,
  resolveFromCaller,
} from './options.ts';
import { showProgress } from './progress.ts';
import { describe, hasErrors, reportProblems, summarise } from './report.ts';
import { printError, printLine } from './terminal.ts';

const began = performance.now();

const options = readOptions({
  name: 'build',
  summary: 'Write the site.',
  options: {
    output: { type: 'string' },
    url: { type: 'string' },
    'path-prefix': { type: 'string' },
    fresh: { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  help: {
    output: ['DIR', 'the folder to write (default: _site)'],
    url: ['URL', 'the address that the site is published at (default: that of src/site.ts)'],
    'path-prefix': ['/PATH/', 'the path below that address (default: that of src/site.ts)'],
    fresh: ['', 'ignore what earlier builds kept to speed up this one'],
    strict: ['', 'treat warnings as errors, and compare each translation with its article'],
  },
});

const output =
  options.output === undefined ? path.join(PROJECT, '_site') : resolveFromCaller(options.output);
const outputAsGiven = path.relative(resolveFromCaller('.'), output) || output;
const url = options.url ?? site.url;
const pathPrefix = options['path-prefix'] ?? site.pathPrefix;
const fault = faultOfOptions() ?? faultOfOutput(output);
if (fault) refuse(fault, 'build');

const settings = { ...site, url, pathPrefix };
let builder: SiteBuilder | undefined;
try {
  const opened = openBuilder();
  builder = opened;
  try {
    await buildAgain(
      () => build(opened),
      (change) => printError(`${change}; building again.`),
    );
  } finally {
    await opened.close();
  }
} catch (fault) {
  reportFault(fault, builder?.hasPublished);
  process.exitCode = COULD_NOT_WRITE;
}

async function build(builder: SiteBuilder): Promise<void> {
  const { archive, problems: found } = await builder.read();
  // This check is for editors: other builds need not wait for it.
  const problems = options.strict
    ? [...found, ...(await builder.checkTranslations(archive))].sort(compareProblems)
    : found;
  reportProblems(problems);
  if (hasErrors(problems, options)) {
    printError(`${summarise(problems)}; the site was not written.`);
    process.exitCode = CONTENT_HAS_ERRORS;
  } else {
    const report = await builder.write(archive);
    printLine(`${outputAsGiven}: ${describe(report, performance.now() - began)}`);
  }
}

/** Says in one line what the disk or the content stopped; throws any other fault on. */
function reportFault(fault: unknown, isPublished = false): void {
  const change = contentChangeIn(fault);
  const found = change === undefined ? diskFaultOf(fault) : undefined;
  const message = change ?? found?.message;
  if (message === undefined) throw fault;
  const what = isPublished
    ? `the site was written, but not everything that speeds up the next build (${message})`
    : `the site could not be written (${message}) and was left as it was`;
  const mend = found ? mendOf(found) : 'build again when nobody is writing to the content';
  printError(`${outputAsGiven}: ${what}; ${mend}`);
}

function mendOf({ code, remedy }: DiskFault): string {
  return code === 'EROFS'
    ? 'name a folder that can be written to with --output'
    : `${remedy} and build again`;
}

function openBuilder(): SiteBuilder {
  const { content: root, fresh = false } = options;
  try {
    return new SiteBuilder({ root, settings, output, fresh, progress: showProgress() });
  } catch (fault) {
    if (fault instanceof LockedError) refuse(fault.message, 'build');
    throw fault;
  }
}

function faultOfOptions(): string | undefined {
  if (!/^https?:\/\/[^/?#]+$/.test(url))
    return `--url must be an address without a path, such as https://example.org, not ${url}`;
  if (!/^\/(?:[\w.~-]+\/)*$/.test(pathPrefix))
    return `--path-prefix must begin and end with a slash, such as /archive/, not ${pathPrefix}`;
  if (isWithin(options.content, output))
    return `--output ${output} would replace the content; name another folder`;
  const isContent = ['articles', 'translations'].some((folder) =>
    isWithin(output, path.join(options.content, folder)),
  );
  return isContent
    ? `--output ${output} is inside the content; name a folder outside articles/ and translations/`
    : undefined;
}

/** Whether a path is a folder itself, or inside it. */
function isWithin(inner: string, folder: string): boolean {
  return `${inner}${path.sep}`.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
