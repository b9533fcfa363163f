import { absolute, address } from '../base/addresses.ts';
import type { ArchiveDate } from '../base/archive-date.ts';
import { COUNTERPART, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { StoryPage, TranslationDetails } from '../pages/page.ts';
import type { CitationWords } from './citation-words.ts';

/** A run of a citation's text and its role, by which a page marks up its language. */
export interface CitationRun {
  readonly kind: 'words' | 'name' | 'title' | 'publication' | 'address';
  readonly text: string;
  /** The language of a title. */
  readonly language?: Language;
}

/** Everything that a citation takes from elsewhere than the text that it cites. */
export interface CitationStyle {
  readonly settings: Settings;
  readonly words: Readonly<Record<Language, CitationWords>>;
  /** Writes a date in words, in a language. */
  readonly inWords: (date: ArchiveDate, language: Language) => string;
}

/**
 * Cites the text of a page for readers, in the words of a language, which need not be the text's
 * own. It names only people whom the text names. A translation is dated as its story is.
 */
export function citation(
  page: StoryPage,
  language: Language,
  { settings, words, inWords }: CitationStyle,
): readonly CitationRun[] {
  const own = words[language];
  const { author, title, translation, date, updated, counterpart, id } = page;
  const day = (value: ArchiveDate) => inWords(value, language);
  const runs: CitationRun[] = [];
  if (author !== null) runs.push(name(author), say(own.separator));
  runs.push(...quoted(title, page.language, own), say(own.separator));
  if (page.language !== language && !translation) {
    runs.push(say(own.textIn[page.language] + own.separator));
  }
  if (translation) {
    const { translated } = translation;
    runs.push(...translationClause(translation, own));
    runs.push(say((translated ? ` (${day(translated)})` : '') + own.separator));
  }
  runs.push({ kind: 'publication', text: settings.title[language] });
  // `updated` is about the article, not its translation.
  const later = updated && !translation ? ` (${own.updated}${day(updated)})` : '';
  runs.push(say(own.comma + day(date) + later + own.separator));
  runs.push(addressOf(page.language, id, settings));
  if (counterpart) {
    const other = COUNTERPART[page.language];
    runs.push(say(own.stop + own.other[other]));
    runs.push(...quoted(counterpart.title, other, own), say(own.comma));
    runs.push(addressOf(other, id, settings));
  }
  return joined(runs);
}

/** Merges consecutive runs of words. */
function joined(runs: readonly CitationRun[]): readonly CitationRun[] {
  const all: CitationRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.kind === 'words' && last?.kind === 'words') {
      all[all.length - 1] = say(last.text + run.text);
    } else all.push(run);
  }
  return all;
}

/** How a translation was made and by whom, as far as it says. */
function translationClause(
  { method, translator, reviewer }: TranslationDetails,
  words: CitationWords,
): readonly CitationRun[] {
  const runs = [say(words.translated[method ?? 'human'])];
  if (translator !== null) runs.push(say(words.by), name(translator));
  if (reviewer !== null) runs.push(say(words.reviewedBy), name(reviewer));
  else if (method === 'machine-reviewed') runs.push(say(words.reviewed));
  return runs;
}

/**
 * What reference managers have no field for, in the language of the cited text: the address of the
 * story's other text, and how a machine translation was made. Null where there is neither.
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

/** A citation as plain text. */
export function plain(runs: readonly CitationRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function quoted(title: string, language: Language, { quotes }: CitationWords): CitationRun[] {
  return [say(quotes[0]), { kind: 'title', text: title, language }, say(quotes[1])];
}

function addressOf(language: Language, id: string, settings: Settings): CitationRun {
  return { kind: 'address', text: absolute(settings, address.story(language, id)) };
}

function say(text: string): CitationRun {
  return { kind: 'words', text };
}

function name(text: string): CitationRun {
  return { kind: 'name', text };
}
