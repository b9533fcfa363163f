import { decode } from '../content/encoding.ts';

/** An encoding that is declared near the beginning of HTML or XML. */
const DECLARATION = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * Decodes a file from elsewhere in the encoding that its markup declares, else as UTF-8. Line ends
 * become `\n`. If that is not possible, the fault says why.
 */
export function decodeDeclared(
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: string } {
  const declared = DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      const text = new TextDecoder(declared, { fatal: true }).decode(bytes);
      return { text: text.replace(/\r\n?/g, '\n') };
    } catch {
      return { fault: `it claims to be ${declared}, but is not; save it as UTF-8` };
    }
  }
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded;
  const found = 'looksLike' in decoded ? `it looks like ${decoded.looksLike}` : 'some of it is not';
  return { fault: `it is not UTF-8 (${found}); save it as UTF-8` };
}
