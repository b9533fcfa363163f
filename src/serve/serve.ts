import { connect } from 'node:net';
import { failurePage } from './failure-page.ts';
import { FolderWatcher } from './folder-watcher.ts';
import { isLoopback, type ListeningPlace } from './own-authority.ts';
import { SiteServer } from './site-server.ts';
import { whenSettled } from './when-settled.ts';

/** The result of a build: a site to serve, or an HTML page that says what is wrong. */
export type Outcome =
  | { readonly ok: true; readonly isChanged: boolean }
  | { readonly ok: false; readonly page: string };

/**
 * Starts the server of the site in a folder; until `buildOnChange` has built it, every address shows
 * a page that says so.
 *
 * @param complain called with what goes wrong inside the server
 * @throws the error of the operating system, such as `EADDRINUSE` or `ENOTFOUND`
 */
export async function openServer(
  folder: string,
  place: ListeningPlace,
  complain: (fault: unknown) => void,
): Promise<SiteServer> {
  if (isLoopback(place) && (await isAnswered('::1', place.port))) {
    // For “localhost”, a browser would ask that server first.
    throw Object.assign(new Error(`[::1]:${place.port} is taken`), { code: 'EADDRINUSE' });
  }
  const html = failurePage('The site is being built', []);
  const server = new SiteServer(folder, place, { status: 503, html }, complain);
  await server.listen();
  return server;
}

async function isAnswered(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const connection = connect({ host, port });
  connection.once('connect', () => resolve(true)).once('error', () => resolve(false));
  const found = await promise;
  connection.destroy();
  return found;
}

/**
 * Builds now and after every change of what is watched; open pages reload. After a failed build,
 * every address shows the page of that failure, and the server keeps running.
 *
 * @param watched absolute paths of files, and of folders with all that they contain
 * @param build must not throw; one call at a time
 * @param whenIdle called after each build; must not throw
 * @param complain called if not every folder can be watched
 */
export async function buildOnChange(
  server: SiteServer,
  watched: readonly string[],
  build: () => Promise<Outcome>,
  whenIdle: () => void,
  complain: (message: string) => void,
): Promise<void> {
  let wasOk = false;
  let building = false;
  let again = false;
  const rebuild = async (): Promise<void> => {
    again = building;
    if (building) return;
    building = true;
    do {
      again = false;
      // Every change from now on leads to another build.
      watcher.follow();
      const outcome = await build();
      if (!outcome.ok) server.show({ status: 500, html: outcome.page });
      else if (outcome.isChanged || !wasOk) server.show();
      wasOk = outcome.ok;
    } while (again);
    building = false;
    whenIdle();
  };
  const watcher = new FolderWatcher(watched, whenSettled(rebuild), complain);
  await rebuild();
}
