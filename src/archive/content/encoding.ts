const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Decoded text; or UTF-8 that is damaged in places; or the encoding that the bytes look like. */
export type Decoded =
  | { readonly text: string }
  | { readonly damaged: string }
  | { readonly looksLike: string };

/**
 * Decodes a content file, which must be UTF-8 (a byte order mark is allowed and dropped).
 * Line ends become `\n`. In damaged text, U+FFFD replaces bytes that could not be decoded.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = looksLikeUtf16(bytes);
  if (wide) return { looksLike: wide };
  try {
    return { text: unifyLineEnds(strict.decode(bytes)) };
  } catch {
    const text = unifyLineEnds(lenient.decode(bytes));
    return isMostlySound(text) ? { damaged: text } : { looksLike: looksLikeOneByte(bytes) };
  }
}

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** UTF-16 shows in its byte order mark, or in the zero byte of each space and line end. */
function looksLikeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (bytes.indexOf(0) === -1) return undefined;
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < Math.max(2, bytes.length / 50)) return undefined;
  if (odd > 9 * even) return 'UTF-16LE';
  if (even > 9 * odd) return 'UTF-16BE';
  return undefined;
}

/** One-byte Arabic hardly ever decodes as UTF-8; most of a damaged UTF-8 file does. */
function isMostlySound(text: string): boolean {
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return sound > 10 * lost;
}

const OTHER = 'Windows-1252 or another one-byte encoding';

/**
 * The older encoding of Arabic in which most of the bytes above ASCII are Arabic letters.
 * Windows-1256 (as in the WHATWG Encoding Standard) and ISO-8859-6 give them different bytes.
 */
function looksLikeOneByte(bytes: Uint8Array): string {
  const isHigh = (byte = 0): boolean => byte >= 0x80;
  const high = bytes.filter(isHigh);
  // In Arabic they come in runs, in European languages among ASCII letters.
  const inRuns = bytes.filter((byte, at) => isHigh(byte) && isHigh(bytes[at + 1])).length;
  if (inRuns < high.length / 2) return OTHER;
  const shareOfLetters = (encoding: string): number => {
    const letters = new TextDecoder(encoding).decode(high).match(/[\u0621-\u064A]/g)?.length ?? 0;
    return letters / high.length;
  };
  const windows = shareOfLetters('windows-1256');
  const iso = shareOfLetters('iso-8859-6');
  if (Math.max(windows, iso) < 0.6) return OTHER;
  return windows >= iso ? 'Windows-1256' : 'ISO-8859-6';
}
