import { hash } from 'node:crypto';

/** Identifies some data: the first 128 bits of their SHA-256 digest, in base64url. */
export type Hash = string;

export function hashOf(data: string | Uint8Array): Hash {
  return hash('sha256', data, 'base64url').slice(0, 22);
}
