import type { ArchiveDate } from '../base/archive-date.ts';
import type { Reference } from './reference.ts';

/**
 * A RIS record of a newspaper article. The translator goes into A4, where Zotero looks for one. The
 * title of the other text goes into OP (original publication) for a translation and into TT
 * (translated title) for an article. The address of the cited text comes first.
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

/** `YYYY/MM/DD/`, with nothing between the slashes for an unknown month or day. */
function dateOf({ iso }: ArchiveDate): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}/${month}/${day}/`;
}
