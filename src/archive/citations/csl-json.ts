import type { ArchiveDate } from '../base/archive-date.ts';
import type { Language } from '../base/language.ts';
import type { Reference } from './reference.ts';

interface CslName {
  readonly literal: string;
}

interface CslDate {
  /** One date, of as many parts as are known. */
  readonly 'date-parts': readonly [readonly number[]];
}

/** An item of the Citation Style Language (CSL-JSON 1.0.2). */
interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'original-title'?: string;
  readonly author?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly 'container-title': string;
  readonly publisher: string;
  readonly issued: CslDate;
  readonly 'original-date'?: CslDate;
  readonly language: Language;
  readonly URL: string;
  readonly note?: string;
}

function cslItem(reference: Reference): CslItem {
  const { key, language, title, otherTitle, isTranslation, author, translator } = reference;
  const { publication, date, url, note } = reference;
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(isTranslation && otherTitle !== null && { 'original-title': otherTitle }),
    ...(author !== null && { author: [{ literal: author }] }),
    ...(translator !== null && { translator: [{ literal: translator }] }),
    'container-title': publication,
    publisher: publication,
    issued: cslDate(date),
    ...(isTranslation && { 'original-date': cslDate(date) }),
    language,
    URL: url,
    ...(note !== null && { note }),
  };
}

/** A CSL-JSON file: a list of one item. */
export function cslJson(reference: Reference): string {
  return `${JSON.stringify([cslItem(reference)])}\n`;
}

function cslDate({ iso }: ArchiveDate): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] };
}
