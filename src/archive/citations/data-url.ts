/**
 * A text as a `data:` URL (RFC 2397) in UTF-8. Only what may not stand in a URL is percent-encoded
 * (and what HTML would escape): Arabic may (URL Standard, “URL code points”), and encoded it would
 * be three times as long.
 *
 * @param type a media type without parameters
 */
export function dataUrl(type: string, text: string): string {
  // Spaces are most of it by far: they are replaced together, not by a call for each.
  return `data:${type};charset=utf-8,${text.replace(UNFIT, encode).replaceAll(' ', '%20')}`;
}

const UNFIT = /[^ !$()*+,\-./0-9:;=?@A-Z_a-z~\u00A0-\uFFFF]/g;

/** Encoded once, by their codes. */
const ENCODED: readonly string[] = Array.from({ length: 0xa0 }, (_, code) =>
  code < 0x80
    ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(String.fromCharCode(code)),
);

function encode(character: string): string {
  return ENCODED[character.charCodeAt(0)] ?? character;
}
