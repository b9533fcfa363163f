import { markdownText } from '../../src/archive/agents/markdown-text.ts';
import { parseArticle, parseTranslation } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';
import { ARTICLE, article, TRANSLATION, translation } from './sample-archive.ts';

export const ID = '2024/01/talks';
export const PAGE = `https://example.org/ar/${ID}/`;

/** The body of an article in its published Markdown. */
export function bodyOf(body: string, language: 'ar' | 'en' = 'ar'): string {
  return markdownOf(body, language).replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

function markdownOf(body: string, language: 'ar' | 'en'): string {
  const source = { file: ARTICLE, content: article({ body }) };
  const translated = { file: TRANSLATION, content: translation({ body }) };
  const ar = parseArticle(source, settings, []);
  const en = parseTranslation(translated, settings, []);
  if (!ar || !en) throw new Error('The sample is faulty.');
  const alignment = { rows: [], confirmed: false } as never;
  const story = { id: ID, date: ar.date, tags: [], texts: { ar, en }, alignment };
  return markdownText(story, language, language === 'ar' ? source : translated, settings);
}
