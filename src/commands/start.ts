import path from 'node:path';
import { LOCK_FILE } from '../archive/content/content-files.ts';
import { LockedError } from '../build/publish/build-lock.ts';
import { SiteBuilder } from '../build/site-builder.ts';
import { PROJECT } from '../project.ts';
import { failurePage, problemsPage } from '../serve/failure-page.ts';
import { isFree, type Outcome, serve } from '../serve/serve.ts';
import { site } from '../site.ts';
import { readOptions, refuse } from './options.ts';
import { showProgress } from './progress.ts';
import { describe, hasErrors, reportProblems, summarise } from './report.ts';
import { printError, printLine, printStack } from './terminal.ts';

const options = readOptions({
  name: 'start',
  summary: 'Serve the site with its drafts, and rebuild it on every change.',
  options: { port: { type: 'string', default: '8080' } },
  help: { port: ['N', 'the port to serve on (default: 8080)'] },
});
const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  refuse(`--port must be a number from 1 to 65535, not ${options.port}`, 'start');
}

if (!(await isFree(port))) refuse(`Port ${port} is taken; name another one with --port.`, 'start');

// Not in _site: this site contains drafts.
const output = path.join(PROJECT, '.cache', `start-${port}`);
const settings = { ...site, url: `http://localhost:${port}`, pathPrefix: '/' };
const watched = [
  path.join(options.content, 'articles'),
  path.join(options.content, 'translations'),
  path.join(options.content, LOCK_FILE),
  path.join(PROJECT, 'src/templates'),
  path.join(PROJECT, 'src/styles'),
  path.join(PROJECT, 'src/scripts'),
];

const builder = openBuilder();
await serve(output, watched, port, build, () => {
  builder.prepare().catch(printStack);
});

function openBuilder(): SiteBuilder {
  try {
    const progress = showProgress();
    return new SiteBuilder({ root: options.content, settings, output, drafts: true, progress });
  } catch (fault) {
    if (fault instanceof LockedError) refuse(fault.message, 'start');
    throw fault;
  }
}

async function build(): Promise<Outcome> {
  const began = performance.now();
  try {
    const { archive, problems } = await builder.read();
    reportProblems(problems);
    if (hasErrors(problems)) {
      printError(`${summarise(problems)}; the site was not rebuilt.`);
      return { ok: false, page: problemsPage(problems) };
    }
    printLine(describe(await builder.write(archive), performance.now() - began));
    return { ok: true };
  } catch (fault) {
    printStack(fault);
    return { ok: false, page: failurePage('The site could not be built', messagesOf(fault)) };
  }
}

/** The messages of an error and of its causes, as JavaScript or Eleventy chains them. */
function messagesOf(fault: unknown): readonly string[] {
  if (!(fault instanceof Error)) return [String(fault)];
  const cause = (fault as { originalError?: unknown }).originalError ?? fault.cause;
  return [fault.message, ...(cause ? messagesOf(cause) : [])];
}
