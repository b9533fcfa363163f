/**
 * Whether an image file is cut off, as after a failed upload. The decoder would notice only when
 * pages are built, and takes far longer than this search for the end mark of each format.
 */
export function isCutOff(bytes: Uint8Array, extension: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ENDS_EARLY[extension]?.(view) ?? false;
}

const ENDS_EARLY: Readonly<Record<string, (view: DataView) => boolean>> = {
  '.jpg': jpegEndsEarly,
  '.png': pngEndsEarly,
  '.webp': (view) => view.byteLength < view.getUint32(4, true) + 8,
  '.avif': avifEndsEarly,
};

/** PNG (RFC 2083): chunks of length, four-letter name, data and checksum, up to IEND. */
function pngEndsEarly(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += view.getUint32(at) + 12) {
    if (view.getUint32(at + 4) === 0x49454e44) return false;
  }
  return true;
}

/** JPEG (ITU T.81, annex B): segments up to the scan (FFDA), then data up to the mark FFD9. */
function jpegEndsEarly(view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint16(at) !== 0xffda) {
    at += view.getUint16(at + 2) + 2;
  }
  for (let end = view.byteLength - 2; end > at; end--) {
    if (view.getUint16(end) === 0xffd9) return false;
  }
  return true;
}

/** AVIF (ISO/IEC 14496-12): boxes, each of which begins with its length. */
function avifEndsEarly(view: DataView): boolean {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at);
    // 0: up to the end of the file; 1: a 64-bit length, which no image needs.
    if (length < 8) return false;
    at += length;
  }
  return at !== view.byteLength;
}
