import { hash } from 'node:crypto';

/** The first 132 bits of a SHA-256 digest: 22 characters of base64url (RFC 4648). */
export type Hash = string;

/** Hashes bytes, or a text as UTF-8. */
export function hashOf(data: string | Uint8Array): Hash {
  return hash('sha256', data, 'base64url').slice(0, 22);
}
