import type { IncomingMessage } from 'node:http';
import { isOwnAuthority, isOwnOrigin, type ListeningPlace, originOf } from './own-authority.ts';
import { plainReply, type Reply } from './reply.ts';
import type { RequestTarget } from './request-target.ts';

/**
 * The reply to a request that must not be answered from the site: it is malformed, does more than
 * read, or comes from a page of another site. Undefined for all others.
 */
export function refusalOf(
  { method = '', headers: { host, origin } }: IncomingMessage,
  target: RequestTarget | undefined,
  place: ListeningPlace,
): Reply | undefined {
  if (!['GET', 'HEAD'].includes(method)) {
    return refuse(405, `This server does not accept ${method}.`, { allow: 'GET, HEAD' });
  }
  if (!target || host === undefined) return refuse(400, 'The request is malformed.');
  if (target.authority !== undefined && !isOwnAuthority(target.authority, place)) {
    return refuse(400, `This server is not ${target.authority}.`);
  }
  if (!isOwnAuthority(host, place)) {
    const remedy = `open ${originOf(place)}/, or start the server with --host ADDRESS`;
    return refuse(403, `This server does not answer to ${host}; ${remedy}.`);
  }
  return isOwnOrigin(origin, place)
    ? undefined
    : refuse(403, `This server does not answer to pages of ${origin}.`);
}

/** Closes the connection: the rest of such a request need not be read. */
function refuse(status: number, why: string, headers = {}): Reply {
  return plainReply(status, why, { connection: 'close', ...headers });
}
