import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

/** The path of the script that reloads a page; no file of a site has one like it. */
export const CLIENT_PATH = '/.live-reload/client.js';

/** The path of the connection that the script opens. */
export const CHANGES_PATH = '/.live-reload/changes';

/** How long a page waits before it tries to connect again, in milliseconds. */
const RETRY = 1000;

/**
 * Makes open pages reload. Each page contains the mark of what the server showed when it sent the
 * page. By Server-Sent Events (HTML Standard, section 9.2) it receives the current mark: as soon as
 * it connects, and whenever the mark changes. So it misses no change, not even if the server was
 * restarted in between.
 */
export class LiveReload {
  #mark = randomUUID();
  readonly #pages = new Set<ServerResponse>();

  /** Says that the server shows something else from now on. */
  change(): void {
    this.#mark = randomUUID();
    for (const page of this.#pages) this.#tell(page);
  }

  connect(page: ServerResponse): void {
    page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    page.write(`retry: ${RETRY}\n\n`);
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
    this.#tell(page);
  }

  #tell(page: ServerResponse): void {
    page.write(`data: ${this.#mark}\n\n`);
  }

  /** Adds the script to a page as it is sent; the file on the disk stays without it. */
  addTo(html: string): string {
    const data = `data-changes="${CHANGES_PATH}" data-mark="${this.#mark}"`;
    const script = `<script defer src="${CLIENT_PATH}" ${data}></script>`;
    const at = html.indexOf('</head>');
    return at === -1 ? html + script : html.slice(0, at) + script + html.slice(at);
  }
}

/** The script, as JavaScript. */
export async function liveReloadClient(): Promise<Uint8Array> {
  const { transform } = await import('esbuild');
  const source = readFileSync(path.join(import.meta.dirname, 'live-reload-client.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'iife' });
  return Buffer.from(code);
}
