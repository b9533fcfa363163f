import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { rangeOf } from './byte-range.ts';

/** The answer to a request. */
export interface Reply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Uint8Array;
}

/** A reply of one line of text. */
export function plainReply(status: number, text: string, headers?: OutgoingHttpHeaders): Reply {
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(`${text}\n`) };
}

/** Sends a reply, or the part of it that the request asks for. */
export function sendReply(request: IncomingMessage, response: ServerResponse, whole: Reply): void {
  const { status, headers, body } = whole.status === 200 ? partOf(whole, request) : whole;
  const length = status === 304 ? undefined : { 'content-length': body.length };
  response.writeHead(status, { ...ALWAYS, ...headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Each use asks again whether a file has changed; pages of other sites cannot embed it. */
const ALWAYS = {
  'cache-control': 'no-cache',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

const NOTHING = Buffer.of();

/** RFC 9110, sections 13 (conditional requests) and 14 (ranges). */
function partOf({ headers, body }: Reply, { method, headers: asked }: IncomingMessage): Reply {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const known = asked['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) return { status: 304, headers: { etag }, body: NOTHING };

  const isOfThis = (asked['if-range'] ?? etag) === etag;
  const range = method === 'GET' && isOfThis ? rangeOf(asked.range, body.length) : undefined;
  if (range === 'none') {
    return { status: 416, headers: { 'content-range': `bytes */${body.length}` }, body: NOTHING };
  }
  const own = { ...headers, etag, 'accept-ranges': 'bytes' };
  if (range === undefined) return { status: 200, headers: own, body };
  const { first, last } = range;
  const place = { 'content-range': `bytes ${first}-${last}/${body.length}` };
  return { status: 206, headers: { ...own, ...place }, body: body.subarray(first, last + 1) };
}
