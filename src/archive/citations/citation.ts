import { absolute, address } from '../base/addresses.ts';
import type { ArchiveDate } from '../base/archive-date.ts';
import { COUNTERPART, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { StoryPage, TranslationDetails } from '../pages/page.ts';
import type { CitingWords } from './citation-words.ts';

/** A piece of a citation, and what it is, so that a page can set it in its own language. */
export interface CitationPart {
  readonly kind: 'words' | 'name' | 'title' | 'publication' | 'address';
  readonly text: string;
  /** Of a title: the language that it is in. */
  readonly language?: Language;
}

/** What a citation is written with, beside the text that it cites. */
export interface CitationStyle {
  readonly settings: Settings;
  readonly words: Readonly<Record<Language, CitingWords>>;
  readonly inWords: (date: ArchiveDate, language: Language) => string;
}

/**
 * Cites the text of a page for readers, in the words of a language, which need not be the text's
 * own. Nobody is named whom the text does not name; of a translation, the day is that of the story.
 */
export function citation(
  page: StoryPage,
  language: Language,
  { settings, words, inWords }: CitationStyle,
): readonly CitationPart[] {
  const own = words[language];
  const { author, title, translation, date, updated, counterpart, id } = page;
  const day = (value: ArchiveDate) => inWords(value, language);
  const parts: CitationPart[] = [];
  if (author !== null) parts.push(name(author), say(own.separator));
  parts.push(...quoted(title, page.language, own), say(own.separator));
  if (page.language !== language && !translation) {
    parts.push(say(own.textIn[page.language] + own.separator));
  }
  if (translation) {
    const { translated } = translation;
    parts.push(...translationClause(translation, own));
    parts.push(say((translated ? ` (${day(translated)})` : '') + own.separator));
  }
  parts.push({ kind: 'publication', text: settings.title[language] });
  // When the article was updated says nothing of its translation.
  const later = updated && !translation ? ` (${own.updated}${day(updated)})` : '';
  parts.push(say(own.comma + day(date) + later + own.separator));
  parts.push(addressOf(page.language, id, settings));
  if (counterpart) {
    const other = COUNTERPART[page.language];
    parts.push(say(own.stop + own.other[other]));
    parts.push(...quoted(counterpart.title, other, own), say(own.comma));
    parts.push(addressOf(other, id, settings));
  }
  return joined(parts);
}

/** With words that follow each other as one part. */
function joined(parts: readonly CitationPart[]): readonly CitationPart[] {
  const all: CitationPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === 'words' && last?.kind === 'words') {
      all[all.length - 1] = say(last.text + part.text);
    } else all.push(part);
  }
  return all;
}

/**
 * How a translation was made and by whom, as far as it says. A translation by a machine has a
 * translator only where one is named.
 */
function translationClause(
  { method, translator, reviewer }: TranslationDetails,
  words: CitingWords,
): readonly CitationPart[] {
  const parts = [say(words.translated[method ?? 'human'])];
  if (translator !== null) parts.push(say(words.by), name(translator));
  if (reviewer !== null) parts.push(say(words.reviewedBy), name(reviewer));
  else if (method === 'machine-reviewed') parts.push(say(words.reviewed));
  return parts;
}

/**
 * What a reference manager has no field for, in the words of the cited text's own language: where
 * the story's other text is and, of a translation by a machine, that it is one.
 */
export function noteOf(
  { language, id, translation, counterpart }: StoryPage,
  { settings, words }: Pick<CitationStyle, 'settings' | 'words'>,
): string | null {
  const own = words[language];
  const sentences: string[] = [];
  if (translation && (translation.method ?? 'human') !== 'human') {
    sentences.push(plain(translationClause(translation, own)));
  }
  if (counterpart) {
    const other = COUNTERPART[language];
    sentences.push(own.other[other] + addressOf(other, id, settings).text);
  }
  return sentences.join(own.stop) || null;
}

/** A citation without its marks. */
export function plain(parts: readonly CitationPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function quoted(title: string, language: Language, { quotes }: CitingWords): CitationPart[] {
  return [say(quotes[0]), { kind: 'title', text: title, language }, say(quotes[1])];
}

function addressOf(language: Language, id: string, settings: Settings): CitationPart {
  return { kind: 'address', text: absolute(settings, address.story(language, id)) };
}

function say(text: string): CitationPart {
  return { kind: 'words', text };
}

function name(text: string): CitationPart {
  return { kind: 'name', text };
}
