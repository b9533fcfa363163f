import type { StoryPage } from '../pages/page.ts';
import { bibtex } from './bibtex.ts';
import type { CitationStyle } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { dataUrl } from './data-url.ts';
import { type Reference, referenceOf } from './reference.ts';
import { ris } from './ris.ts';

/** A file for reference managers, embedded in the page itself. */
export interface CitationFile {
  readonly format: string;
  /** The name under which a browser saves it. */
  readonly name: string;
  /** A `data:` URL: saving it makes no request, and needs no script. */
  readonly href: string;
}

/** The name of each format, the extension and the media type of its files, and its writer. */
const FORMATS: readonly (readonly [string, string, string, (one: Reference) => string])[] = [
  ['BibTeX', 'bib', 'application/x-bibtex', bibtex],
  ['RIS', 'ris', 'application/x-research-info-systems', ris],
  ['CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json', cslJson],
];

/** Cites the text of a page in every format for reference managers. */
export function citationFiles(
  page: StoryPage,
  style: Pick<CitationStyle, 'settings' | 'words'>,
): readonly CitationFile[] {
  const reference = referenceOf(page, style);
  const name = reference.key.replaceAll('/', '-');
  return FORMATS.map(([format, extension, type, write]) => ({
    format,
    name: `${name}.${extension}`,
    href: dataUrl(type, write(reference)),
  }));
}
