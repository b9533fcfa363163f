import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import chokidar from 'chokidar';

/** What a rebuild came to: a site to show, or a page that says what is wrong. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly page: string };

/** How long to wait for more changes before a rebuild, in milliseconds: an editor saves in steps. */
const SETTLE = 40;

/**
 * Builds, serves, and rebuilds whenever something below `watched` changes; open pages reload. A
 * build that fails shows its page at every address, and the server lives on.
 *
 * @param folder what to serve
 * @param build never throws; called one at a time
 * @param meanwhile called when nobody waits for a build any more; never throws
 */
export async function serve(
  folder: string,
  watched: readonly string[],
  port: number,
  build: () => Promise<Outcome>,
  meanwhile: () => void,
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
    meanwhile();
  };
  // The first build begins when everything is watched, so that no change is missed.
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

/** Whether a server can listen on a port of this machine. */
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
