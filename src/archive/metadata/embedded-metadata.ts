import type { Settings } from '../base/settings.ts';
import type { StoryPage } from '../pages/page.ts';
import type { MetaTag } from './meta-tag.ts';

/**
 * A text for reference managers that read the heads of pages: Dublin Core, PRISM, and what Zotero's
 * “Embedded Metadata” and “RDF” translators take from names that begin with `z`.
 *
 * What is not here matters as much. `citation_journal_title` would make a journal article of a text,
 * and `citation_author` would drop its translator. A `dc:contributor` counts as an author where there
 * is none, a `dc:description` goes to “Extra”, and a `dc:identifier` is searched for ISBNs: the
 * abstract and the address come from Open Graph.
 */
export function embeddedMetadata(page: StoryPage, settings: Settings): readonly MetaTag[] {
  const { language, title, author, date, translation, counterpart } = page;
  const { name, url } = settings.licence;
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['z:itemType', 'newspaperArticle'],
    ['DC.title', title],
    ['DC.creator', author],
    ['z:translators', translation?.translator],
    // Becomes the CSL variable `original-title`, for which Zotero has no field.
    ['z:extra', translation && counterpart ? `Original Title: ${counterpart.title}` : null],
    ['prism.publicationName', settings.title[language]],
    ['DC.publisher', settings.title[language]],
    ['DC.date', date.iso],
    ['DC.language', language],
    ['DC.rights', `${name}, ${url}`],
  ];
  return tags.flatMap(([key, content]) =>
    content == null ? [] : [{ attribute: 'name', key, content }],
  );
}
