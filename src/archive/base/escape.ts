/** Escapes text for an HTML element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What no XML 1.0 document can contain, even escaped: most control characters, lone surrogates. */
const UNWRITABLE = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Escapes text for an XML element or a quoted attribute (XML 1.0, section 2.4). */
export function xmlText(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, ''));
}

/** The attributes of a tag, each with a space before it; those that are null are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | null>>): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) written += ` ${name}="${xmlText(value)}"`;
  }
  return written;
}
