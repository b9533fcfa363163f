import path from 'node:path';
import { LOCK_FILE } from '../archive/content/content-files.ts';
import { buildAgain } from '../build/build-again.ts';
import { contentChangeIn } from '../build/cache/content-changed.ts';
import { LockedError } from '../build/publish/build-lock.ts';
import { SiteBuilder } from '../build/site-builder.ts';
import { PROJECT } from '../project.ts';
import { failurePage, problemsPage } from '../serve/failure-page.ts';
import { isLoopback, originOf } from '../serve/own-authority.ts';
import { buildOnChange, type Outcome, openServer } from '../serve/serve.ts';
import type { SiteServer } from '../serve/site-server.ts';
import { site } from '../site.ts';
import { readOptions, refuse } from './options.ts';
import { showProgress } from './progress.ts';
import { describe, hasErrors, reportProblems, summarise } from './report.ts';
import { printError, printLine, printStack } from './terminal.ts';

const options = readOptions({
  name: 'start',
  summary: 'Serve the site with its drafts, and rebuild it on every change.',
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8080' },
  },
  help: {
    host: [
      'ADDRESS',
      'the address to listen on (default: 127.0.0.1, which only this machine can reach)',
    ],
    port: ['N', 'the port to serve on (default: 8080)'],
  },
});
const { host } = options;
const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  refuse(`--port must be a number from 1 to 65535, not ${options.port}`, 'start');
}
if (host === '') refuse('--host must be an address of this machine, such as 127.0.0.1', 'start');
const place = { host, port };

const LISTENING_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: `Port ${port} is taken; name another one with --port.`,
  EACCES: `You are not allowed to use port ${port}; name one above 1023 with --port.`,
  EADDRNOTAVAIL: `This machine has no address ${host}; name one of its own with --host.`,
  ENOTFOUND: `There is no address ${host}; name one of this machine with --host.`,
};

// Not in _site: this site contains drafts.
const output = path.join(PROJECT, '.cache', `start-${port}`);
const settings = { ...site, url: originOf(place), pathPrefix: '/' };
const watched = [
  path.join(options.content, 'articles'),
  path.join(options.content, 'translations'),
  path.join(options.content, LOCK_FILE),
  path.join(PROJECT, 'src/templates'),
  path.join(PROJECT, 'src/styles'),
  path.join(PROJECT, 'src/scripts'),
];

const server = await listen();
const builder = openBuilder();
printLine(`Serving on ${originOf(place)}/`);
if (!isLoopback(place)) printLine('Everyone who can reach this machine can read the drafts.');
process.once('SIGINT', () => process.exit());
process.once('SIGTERM', () => process.exit());
await buildOnChange(
  server,
  watched,
  build,
  () => {
    builder.prepare().catch(printStack);
  },
  printError,
);

async function listen(): Promise<SiteServer> {
  try {
    return await openServer(output, place, printStack);
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    return refuse(LISTENING_FAULTS[code] ?? `The server cannot start: ${message}`, 'start');
  }
}

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
  const readAndWrite = async (): Promise<Outcome> => {
    const { archive, problems } = await builder.read();
    reportProblems(problems);
    if (hasErrors(problems)) {
      printError(`${summarise(problems)}; the site was not rebuilt.`);
      return { ok: false, page: problemsPage(problems) };
    }
    const report = await builder.write(archive);
    printLine(describe(report, performance.now() - began));
    return { ok: true, isChanged: report.written + report.removed > 0 };
  };
  try {
    return await buildAgain(readAndWrite, (change) => printError(`${change}; building again.`));
  } catch (fault) {
    const change = contentChangeIn(fault);
    if (change) printError(change);
    else printStack(fault);
    return { ok: false, page: failurePage('The site could not be built', messagesOf(fault)) };
  }
}

/** The messages of an error and of its causes, as JavaScript or Eleventy chains them. */
function messagesOf(fault: unknown): readonly string[] {
  if (!(fault instanceof Error)) return [String(fault)];
  const cause = (fault as { originalError?: unknown }).originalError ?? fault.cause;
  return [fault.message, ...(cause ? messagesOf(cause) : [])];
}
