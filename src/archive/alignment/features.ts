import type { Language } from '../base/language.ts';
import type { Block, BlockKind } from '../text/block.ts';
import { conceptsOf } from './glossary.ts';
import { lineOf } from './line.ts';
import { mentionsIn } from './mentions.ts';
import { arabicSkeletons, latinSkeletons } from './names.ts';
import { remember } from './remember.ts';
import { type Meaning, meaningOf } from './senses.ts';

/** What the aligner looks at in a block. */
export interface Features {
  readonly kind: BlockKind;
  /** In characters. */
  readonly length: number;
  /** What can be found again in the other language: numbers, dates, Latin words, links, images. */
  readonly anchors: ReadonlySet<string>;
  /** Consonants of names (from Latin capitals), or of words that may be names (from Arabic). */
  readonly names: ReadonlySet<string>;
  /** What its words say, as far as the glossary knows them. */
  readonly concepts: ReadonlySet<string>;
  /** Counts and traits, compared by how much they differ. */
  readonly traits: Traits;
}

export interface Traits {
  readonly quotations: number;
  readonly notes: number;
  /** Whether the block begins in bold type, ends with a question mark, stands in parentheses. */
  readonly bold: boolean;
  readonly question: boolean;
  readonly aside: boolean;
  /** In an interview, whose words the block says that it has. */
  readonly speaker: '' | 'question' | 'answer';
}

/** Draws the features of a block. */
export function featuresOf(block: Block, language: Language): Features {
  const { kind, text, html, links, notes, image } = block;
  const line = lineOf(text, language, LOOK_UP[language]);
  const anchors = new Set<string>([
    ...mentionsIn(line).flatMap(({ key, isSure }) => (isSure ? [key] : [])),
    ...links.map((link) => `link ${link}`),
    ...(image ? [`image ${image.path}`] : []),
    ...latinWords(text, language),
  ]);
  return {
    kind,
    length: [...text.replace(/\s+/g, ' ')].length,
    anchors,
    names:
      language === 'ar' ? new Set(line.meanings.flatMap((one) => one.names)) : englishNames(text),
    concepts: new Set(line.meanings.flatMap((one) => one.concepts)),
    traits: {
      quotations: [...text.matchAll(/[«“]|(?<!\S)"/g)].length,
      notes: notes.length,
      bold: /^<\w+><strong>/.test(html),
      question: /[?؟]["”»)\s]*$/.test(text),
      aside: /^[([]/.test(text),
      speaker: speakerOf(text),
    },
  };
}

function speakerOf(text: string): Traits['speaker'] {
  if (/^(?:س|سؤال|Q|Question)\s?:/.test(text)) return 'question';
  return /^(?:ج|جواب|A|Answer)\s?:/.test(text) ? 'answer' : '';
}

/** Latin words inside Arabic; of the English those that Arabic would leave as they are. */
const LATIN = {
  ar: /[A-Za-z][A-Za-z-]*[A-Za-z]/g,
  en: /\b[A-Z][A-Za-z-]*[A-Za-z]/g,
} as const satisfies Record<Language, RegExp>;

function latinWords(text: string, language: Language): readonly string[] {
  return Array.from(text.matchAll(LATIN[language]), ([word]) => `latin ${word.toLowerCase()}`);
}

/** All that is known of a word by itself. */
interface WordFeatures extends Meaning {
  /** Any Arabic word may be a name. An English one has a capital, of which the word knows nothing. */
  readonly names: readonly string[];
  readonly concepts: readonly string[];
}

const LOOK_UP = {
  ar: remember((word: string) => entryOf(word, 'ar')),
  en: remember((word: string) => entryOf(word, 'en')),
} as const satisfies Record<Language, (word: string) => WordFeatures>;

function entryOf(word: string, language: Language): WordFeatures {
  const meaning = meaningOf[language](word);
  return {
    ...meaning,
    names: language === 'ar' ? arabicSkeletons(meaning.forms) : [],
    concepts: conceptsOf(meaning.forms, language),
  };
}

/** English words with a capital say nothing where the Arabic lacks them: it transliterates. */
export function isSilent(anchor: string): boolean {
  return anchor.startsWith('latin ');
}

/** Capitalised words, but for the common ones that begin a sentence. */
function englishNames(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/\b\p{Lu}[\p{L}’'-]+/gu)].flatMap(([word]) =>
    word.replace(/[’']s$/, '').split('-'),
  );
  return new Set(words.filter((word) => !COMMON.has(word.toLowerCase())).flatMap(latinSkeletons));
}

/** Words that English often begins a sentence with. */
const COMMON = new Set(
  'after also although among another because before between both during each every from further having however instead later meanwhile more most nearly other others people several since some students such that their then there these they this those though through under until what when where which while with without work workers would'.split(
    ' ',
  ),
);
