import { HiddenFilter } from '../content/characters.ts';
import type { ImportedArticle } from '../drafts/article-draft.ts';
import { escapeParagraph } from './escape-markdown.ts';

/**
 * Reads a raw text. If an empty line follows its first line, that line is the title. Empty lines
 * separate paragraphs; in a text without any, each line is a paragraph.
 *
 * @param written with `\n` line ends
 */
export function readRawText(written: string): ImportedArticle {
  const filter = new HiddenFilter();
  const text = filter.clean(written);
  const separator = /\n[^\S\n]*\n/.test(text.trim()) ? /\n(?:[^\S\n]*\n)+/ : /\n/;
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = ''] = parts;
  const hasTitle = parts.length > 1 && separator.source !== '\\n' && !first.includes('\n');
  const paragraphs = hasTitle ? parts.slice(1) : parts;
  return {
    title: hasTitle ? first : undefined,
    body: paragraphs.map(escapeParagraph).join('\n\n'),
    ...(filter.removed > 0 && { removed: filter.removed }),
  };
}
