import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { address, outputFile } from '../archive/base/addresses.ts';
import { contentTypeOf } from './content-types.ts';
import { CHANGES_PATH, CLIENT_PATH, LiveReload, liveReloadClient } from './live-reload.ts';
import type { ListeningPlace } from './own-authority.ts';
import { refusalOf } from './refusal.ts';
import { plainReply, type Reply, sendReply } from './reply.ts';
import { parseTarget, type RequestTarget } from './request-target.ts';
import { findServedFile } from './served-file.ts';

/** A page that is shown at every address instead of the site. */
export interface Notice {
  readonly status: number;
  readonly html: string;
}

/**
 * Serves a site from its folder as a static host does, and adds the live reload to its pages. It
 * reads each file at once and whole, because a build can replace the site between two steps.
 */
export class SiteServer {
  readonly #folder: string;
  readonly #place: ListeningPlace;
  readonly #server: Server;
  readonly #complain: (fault: unknown) => void;
  readonly #liveReload = new LiveReload();
  #notice: Notice | undefined;
  #client: Uint8Array = Buffer.of();

  /**
   * @param folder absolute path; the folder need not exist yet
   * @param complain called with what goes wrong inside the server
   */
  constructor(
    folder: string,
    place: ListeningPlace,
    notice: Notice,
    complain: (fault: unknown) => void,
  ) {
    this.#folder = folder;
    this.#place = place;
    this.#notice = notice;
    this.#complain = complain;
    this.#server = createServer((request, response) => this.#handle(request, response));
    this.#server.on('connect', refuseTunnel);
  }

  /** @throws the error of the operating system, such as `EADDRINUSE` or `ENOTFOUND` */
  async listen(): Promise<void> {
    this.#client = await liveReloadClient();
    await once(this.#server.listen(this.#place), 'listening');
    this.#server.on('error', this.#complain);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Shows the site, or a notice instead of its pages, and reloads the pages that are open. */
  show(notice?: Notice): void {
    this.#notice = notice;
    this.#liveReload.change();
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    response.on('error', () => {});
    try {
      const target = parseTarget(request.url ?? '');
      const refusal = refusalOf(request, target, this.#place);
      if (refusal) sendReply(request, response, refusal);
      else if (target) this.#answer(request, response, target);
    } catch (fault) {
      this.#complain(fault);
      if (response.headersSent) response.destroy();
      else sendReply(request, response, plainReply(500, String(fault)));
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse, target: RequestTarget): void {
    const asked = `/${target.segments.join('/')}`;
    if (asked === CHANGES_PATH && request.method === 'GET') {
      this.#liveReload.connect(response);
    } else if (asked === CLIENT_PATH) {
      sendReply(request, response, this.#fileReply(200, asked, this.#client));
    } else if (this.#notice && isPage(asked, request)) {
      sendReply(request, response, this.#pageReply(this.#notice.status, this.#notice.html));
    } else {
      sendReply(request, response, this.#siteReply(target));
    }
  }

  #siteReply({ segments, query }: RequestTarget): Reply {
    const found = findServedFile(this.#folder, segments);
    if (!found) return this.#notFound();
    if ('file' in found) return this.#fileReply(200, found.file, readFileSync(found.file));
    const location = `/${segments.join('/')}/${query}`;
    return plainReply(301, location, { location });
  }

  #notFound(): Reply {
    const found = findServedFile(this.#folder, [outputFile(address.notFound())]);
    return found && 'file' in found
      ? this.#fileReply(404, found.file, readFileSync(found.file))
      : plainReply(404, 'Not found.');
  }

  #fileReply(status: number, file: string, body: Uint8Array): Reply {
    return file.endsWith('.html')
      ? this.#pageReply(status, new TextDecoder().decode(body))
      : { status, headers: { 'content-type': contentTypeOf(file) }, body };
  }

  #pageReply(status: number, html: string): Reply {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return { status, headers, body: Buffer.from(this.#liveReload.addTo(html)) };
  }
}

/** Whether a request is for a page, not for one of the files that pages load. */
function isPage(asked: string, { headers }: IncomingMessage): boolean {
  return /\/$|\.html$/.test(asked) || (headers.accept ?? '').includes('text/html');
}

/** Refuses CONNECT, for which Node gives a connection instead of a response. */
function refuseTunnel(_request: IncomingMessage, connection: Duplex): void {
  connection.on('error', () => {});
  connection.end(
    'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    () => connection.destroy(),
  );
}
