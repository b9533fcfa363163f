import type { Settings } from '../base/settings.ts';
import type { StoryPage } from '../pages/page.ts';
import type { MetaTag } from './meta-tag.ts';

/**
 * Describes a text to reference managers that read the heads of pages, in Dublin Core, PRISM, and
 * the `z:` names that Zotero's “Embedded Metadata” and “RDF” translators read.
 *
 * The omissions are deliberate. With `citation_journal_title` a text would become a journal article,
 * and with `citation_author` it would lose its translator. Zotero takes a `dc:contributor` for the
 * author where there is none, puts a `dc:description` into “Extra”, and searches a `dc:identifier`
 * for ISBNs; it gets the abstract and the URL from Open Graph instead.
 */
export function embeddedMetadata(page: StoryPage, settings: Settings): readonly MetaTag[] {
  const { language, title, author, date, translation, counterpart } = page;
  const { name, url } = settings.licence;
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['z:itemType', 'newspaperArticle'],
    ['DC.title', title],
    ['DC.creator', author],
    ['z:translators', translation?.translator],
    // Read as the CSL variable `original-title`, for which Zotero has no field.
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
