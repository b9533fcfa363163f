/** What the target of a request asks for (RFC 9112, section 3.2). */
export interface RequestTarget {
  /** Who is asked, if the target says so: `localhost:8080`. */
  readonly authority: string | undefined;
  /** The path, cut at its slashes and decoded: `/ar/x/` is `['ar', 'x', '']`. */
  readonly segments: readonly string[];
  /** Empty, or with its question mark. */
  readonly query: string;
}

/** “Origin form” or “absolute form”; the others belong to OPTIONS and CONNECT. */
const TARGET = /^(?=\/|http:)(?:http:\/\/([^/?#]+))?(\/[^?#]*)?(\?[^#]*)?$/i;

/** Reads the target of a GET or HEAD request; undefined if it is malformed. */
export function parseTarget(target: string): RequestTarget | undefined {
  const match = TARGET.exec(target);
  if (!match) return undefined;
  const [, authority, path = '/', query = ''] = match;
  try {
    return { authority, segments: path.slice(1).split('/').map(decodeURIComponent), query };
  } catch {
    return undefined;
  }
}
