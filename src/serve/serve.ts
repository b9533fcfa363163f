import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import chokidar from 'chokidar';

/** The result of a build: a site to serve, or an HTML page that says what is wrong. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly page: string };

/** How long to wait for more changes before a rebuild, in milliseconds: editors save in steps. */
const SETTLE = 40;

/**
 * Builds, serves, and rebuilds whenever a watched file changes; open pages reload. After a failed
 * build, every address shows the page of that failure, and the server keeps running.
 *
 * @param folder absolute path of the site to serve
 * @param watched absolute paths of files, and of folders with all that they contain
 * @param build must not throw; one call at a time
 * @param whenIdle called after each build; must not throw
 */
export async function serve(
  folder: string,
  watched: readonly string[],
  port: number,
  build: () => Promise<Outcome>,
  whenIdle: () => void,
): Promise<void> {
  let outcome: Outcome = { ok: true };
  let server: EleventyDevServer | undefined;
  let timer: NodeJS.Timeout | undefined;
  let building = false;
  let again = false;
  const rebuild = async (): Promise<void> => {
    again = building;
    if (building) return;
    building = true;
    do {
      again = false;
      outcome = await build();
      server?.reload({});
    } while (again);
    building = false;
    whenIdle();
  };
  // Builds only once all files are watched, so that no change goes unnoticed.
  const watcher = chokidar
    .watch([...watched], { ignoreInitial: true })
    .on('error', console.error)
    .on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, SETTLE);
    });
  await once(watcher, 'ready');
  await rebuild();
  server = new EleventyDevServer('safhatan', folder, {
    port,
    portReassignmentRetryCount: 0,
    logger: { info: console.log, log: console.log, error: console.error },
    middleware: [
      (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (outcome.ok || !isPage(request)) return next();
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(outcome.page);
      },
    ],
  });
  server.serve(port);
  process.once('SIGINT', () => process.exit());
  process.once('SIGTERM', () => process.exit());
}

/** Whether a port of this machine is free. */
export async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = createServer();
  probe.once('error', () => resolve(false));
  probe.listen(port, () => probe.close(() => resolve(true)));
  return promise;
}

function isPage({ url = '', headers }: IncomingMessage): boolean {
  return (
    /\/$|\.html$/.test(url.split('?')[0] ?? '') || (headers.accept ?? '').includes('text/html')
  );
}
