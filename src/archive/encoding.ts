const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decoded text, or what the bytes look like instead of UTF-8. */
export type Decoded = { readonly text: string } | { readonly looksLike: string };

/**
 * Decodes a content file, which must be UTF-8 (a byte order mark is allowed and dropped).
 * Line ends become `\n`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = looksLikeUtf16(bytes);
  if (wide) return { looksLike: wide };
  try {
    return { text: utf8.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return { looksLike: looksLikeOneByteArabic(bytes) };
  }
}

/** By its byte order mark, or by the zero bytes that its ASCII characters have. */
function looksLikeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (first !== undefined && first !== 0 && second === 0) return 'UTF-16LE';
  if (first === 0 && second !== undefined && second !== 0) return 'UTF-16BE';
  return undefined;
}

/**
 * The older encoding of Arabic in which most of the bytes above ASCII would be Arabic letters.
 * Windows-1256 (the WHATWG Encoding Standard's table) and ISO-8859-6 place them differently.
 */
function looksLikeOneByteArabic(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80);
  const shareOfLetters = (encoding: string): number => {
    const letters = new TextDecoder(encoding).decode(high).match(/[\u0621-\u064A]/g)?.length ?? 0;
    return letters / high.length;
  };
  const windows = shareOfLetters('windows-1256');
  const iso = shareOfLetters('iso-8859-6');
  if (Math.max(windows, iso) < 0.6) return 'Windows-1252 or another one-byte encoding';
  return windows >= iso ? 'Windows-1256' : 'ISO-8859-6';
}
