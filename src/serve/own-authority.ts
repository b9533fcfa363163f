import { isIP } from 'node:net';

/** Where a server listens. */
export interface ListeningPlace {
  /** A name or an address of this machine. */
  readonly host: string;
  readonly port: number;
}

/** Addresses that stand for all addresses of the machine, as they are written in a URL. */
const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '[::]'];

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether an authority (`localhost:8080`; RFC 3986) is that of this server. Another site can point
 * its own name to this machine (“DNS rebinding”) so that its pages may read what is served here; but
 * then the browser sends that name.
 */
export function isOwnAuthority(authority: string, { host, port }: ListeningPlace): boolean {
  // URL.parse would also take a user name or a path.
  const asked = /^[\w.:[\]-]+$/.test(authority) && URL.parse(`http://${authority}`);
  if (!asked || Number(asked.port || 80) !== port) return false;
  const own = nameOf(host);
  if (LOOPBACK.includes(asked.hostname) || asked.hostname === own) return true;
  // Nobody can point an address elsewhere.
  return EVERY_ADDRESS.includes(own) && isIP(asked.hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** Whether a request comes from a page of this server or from no page, given its header `Origin`. */
export function isOwnOrigin(origin: string | undefined, place: ListeningPlace): boolean {
  if (origin === undefined) return true;
  const [, authority] = /^http:\/\/([^/]+)$/.exec(origin) ?? [];
  return authority !== undefined && isOwnAuthority(authority, place);
}

/** The origin of the server in a browser on this machine: `http://localhost:8080`. */
export function originOf({ host, port }: ListeningPlace): string {
  const name = nameOf(host);
  return `http://${[...LOOPBACK, ...EVERY_ADDRESS].includes(name) ? 'localhost' : name}:${port}`;
}

/** Whether only this machine can reach the server. */
export function isLoopback({ host }: ListeningPlace): boolean {
  const name = nameOf(host);
  return LOOPBACK.includes(name) || /^127(?:\.\d+){3}$/.test(name);
}

/** A host as the URL Standard writes it: a name in lower case, an address in its one form. */
function nameOf(host: string): string {
  return URL.parse(`http://${isIP(host) === 6 ? `[${host}]` : host}`)?.hostname ?? host;
}
