/** Text as it is written in HTML, in an element or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What an XML 1.0 document cannot hold in any spelling: most control characters, lone surrogates. */
const UNWRITABLE = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as an XML element or a quoted attribute holds it (XML 1.0, section 2.4). */
export function xmlText(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, ''));
}

/** Attributes and their values as a tag holds them; what has no value is left out. */
export function xmlAttributes(values: Readonly<Record<string, string | null>>): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) written += ` ${name}="${xmlText(value)}"`;
  }
  return written;
}
