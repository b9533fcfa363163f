import { absolute, address } from '../base/addresses.ts';
import { COUNTERPART, type Language, SOURCE } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { StoryTexts } from '../story/story.ts';
import { findFrontMatter } from '../yaml/find-front-matter.ts';
import { withWholeAddresses } from './whole-addresses.ts';

/**
 * A text as Markdown for programs: YAML front matter that describes it, and the body as written,
 * with complete URLs in its links and images.
 *
 * @param source the file that the text was read from
 * @throws {Error} if the story has no text in the language
 */
export function markdownText(
  story: StoryTexts,
  language: Language,
  source: SourceFile,
  settings: Settings,
): string {
  const { ar, en } = story.texts;
  const text = language === SOURCE ? ar : en;
  if (!text) throw new Error(`${story.id} has no text in the language ${language}`);
  const other = COUNTERPART[language];
  const counterpart = story.texts[other];
  const translation = language === SOURCE ? undefined : en;
  const urlOf = (path: string): string => absolute(settings, path);
  const values = {
    title: text.title,
    language,
    url: urlOf(address.story(language, story.id)),
    date: story.date.iso,
    updated: ar.updated?.iso,
    summary: text.summary,
    author: ar.author,
    source: ar.source,
    translator: translation?.translator,
    translated: translation?.translated?.iso,
    reviewer: translation?.reviewer,
    method: translation?.method,
    tags: story.tags.map(({ name }) => name[language]),
    counterpart: counterpart && {
      language: other,
      title: counterpart.title,
      url: urlOf(address.story(other, story.id)),
      markdown: urlOf(address.markdown(other, story.id)),
    },
    licence: settings.licence,
  };
  const start = findFrontMatter(source.content)?.bodyStart ?? 0;
  // Spaces at the start of the first line stay, since they may make it code.
  const body = withWholeAddresses(source, start, text, settings).replace(/^(?:[ \t]*\n)+/, '');
  return `---\n${frontMatter(values)}---\n\n${body.trimEnd()}\n`;
}

/** YAML whose values are JSON, as its flow style allows (YAML 1.2.2, section 1.3). */
function frontMatter(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : `${key}: ${JSON.stringify(value)}\n`))
    .join('');
}
