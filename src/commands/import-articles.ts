import { isFault, parseDate } from '../archive/base/archive-date.ts';
import { HiddenFilter } from '../archive/content/characters.ts';
import { listContent, TAGS_FILE } from '../archive/content/content-files.ts';
import { readSource } from '../archive/content/read-source.ts';
import { type ImportedArticle, writeArticle } from '../archive/drafts/article-draft.ts';
import { readFeed } from '../archive/import/feed-articles.ts';
import { readHtmlArticle } from '../archive/import/html-article.ts';
import { readRawText } from '../archive/import/raw-text.ts';
import { readTags } from '../archive/story/read-tags.ts';
import { site } from '../site.ts';
import { counted } from './counted.ts';
import { parseNewId } from './find-story.ts';
import { CONTENT_HAS_ERRORS, refuse } from './options.ts';
import { printError, printLine } from './terminal.ts';
import { createContent } from './write-content.ts';

/** What the command line says about an article; it overrides the file. */
interface Given {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly tags?: string | undefined;
}

/** Imports one article as a draft; ends the process if its file exists already. */
export function importArticle(content: string, format: string, text: string, given: Given): void {
  if (given.id === undefined)
    refuse('Say where the article goes, as in --id 2024/01/name.', 'import');
  const file = `articles/${parseNewId(given.id, 'import')}.md`;
  const own = format === 'html' ? readHtmlArticle(text, site.timeZone) : readRawText(text);
  if (!createContent(content, file, writeArticle({ ...own, ...valuesOf(given) }))) {
    refuse(`${file} already exists and was left unchanged.`, 'import');
  }
  printLine(
    `${file}: imported as a draft${withoutHidden(own)}; npm run check says what is missing`,
  );
}

/** Imports all entries of a feed as drafts, except those whose files exist already. */
export function importFeed(content: string, name: string, text: string, given: Given): void {
  if (given.id !== undefined) refuse('A feed holds several articles; leave out --id.', 'import');
  const values = valuesOf(given);
  // A list that is a link, or no file, is not read.
  const source = listContent(content, []).hasTags && readSource(content, TAGS_FILE, []);
  const tags = source ? readTags(source, []) : undefined;
  for (const { id, article, categories } of entriesOf(name, text)) {
    const known = categories.flatMap((category) => tags?.find(category)?.name ?? []);
    const unknown = categories.filter((category) => !tags?.find(category));
    const own: ImportedArticle = { ...article, tags: [...new Set(known)], ...values };
    const file = `articles/${id}.md`;
    const isNew = createContent(content, file, writeArticle(own));
    const without =
      unknown.length > 0 ? `, without tags that ${TAGS_FILE} lacks: ${unknown.join(', ')}` : '';
    printLine(
      isNew
        ? `${file}: imported as a draft${withoutHidden(own)}${without}`
        : `${file}: already exists and was left unchanged`,
    );
  }
}

/** “, without 3 invisible characters”. */
function withoutHidden({ removed = 0 }: ImportedArticle): string {
  return removed === 0 ? '' : `, without ${counted(removed, 'invisible character')}`;
}

function entriesOf(name: string, text: string) {
  try {
    return readFeed(text, site.timeZone);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    printError(`${name}: cannot be read as a feed (${why}); save it again as RSS or Atom.`);
    process.exitCode = CONTENT_HAS_ERRORS;
    return [];
  }
}

function valuesOf({ date, tags }: Given): Pick<ImportedArticle, 'date' | 'tags'> {
  const parsed = date === undefined ? undefined : parseDate(date, site.timeZone);
  if (parsed && isFault(parsed)) {
    const meant = parsed.meant === undefined ? '' : `; did you mean ${parsed.meant}?`;
    refuse(`--date ${date}: ${parsed.fault}${meant}`, 'import');
  }
  const names =
    tags &&
    new HiddenFilter()
      .clean(tags)
      .split(/[,،]/)
      .map((tag) => tag.trim());
  return {
    ...(date !== undefined && { date }),
    ...(names && { tags: names.filter((tag) => tag !== '') }),
  };
}
