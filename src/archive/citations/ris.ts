import type { ArchiveDate } from '../base/archive-date.ts';
import type { Reference } from './reference.ts';

/**
 * A record in the RIS format, as a newspaper article. The translator stands in A4, where Zotero
 * looks for one; of two titles and addresses, those of the cited text come first. The title of the
 * other text is the original publication (OP) of a translation, the translated title (TT) of an
 * article.
 */
export function ris(reference: Reference): string {
  const { key, language, title, otherTitle, isTranslation, author, translator } = reference;
  const { publication, date, url, otherUrl, note } = reference;
  const tags: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['AU', author],
    ['TI', title],
    [isTranslation ? 'OP' : 'TT', otherTitle],
    ['A4', translator],
    ['T2', publication],
    ['PB', publication],
    ['DA', dateOf(date)],
    ['PY', date.iso.slice(0, 4)],
    ['LA', language],
    ['UR', url],
    ['UR', otherUrl],
    ['N1', note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

/** YYYY/MM/DD/, with nothing between the slashes where a part is not known. */
function dateOf({ iso }: ArchiveDate): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}/${month}/${day}/`;
}
