import type { Row } from '../alignment/alignment.ts';
import { rowIds } from '../alignment/row-ids.ts';
import { absolute, address } from '../base/addresses.ts';
import type { Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Story } from '../story/story.ts';
import type { Block, BlockKind } from '../text/block.ts';
import type { Method, Text, Translation } from '../text/text.ts';
import { notesOfBlock, wordsOfBlock } from './corpus-text.ts';

/**
 * A story in `/data/stories.jsonl`, whose fields the page `/data/` documents. Every key is always
 * present; what is missing is null. All URLs are absolute.
 */
export interface StoryRecord {
  readonly id: string;
  /** In ISO 8601, as precisely as it is known: YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly date: string;
  readonly updated: string | null;
  readonly tags: readonly ({ readonly slug: string } & Readonly<Record<Language, string>>)[];
  /** Who first reported it. */
  readonly source: { readonly name: string; readonly url: string | null } | null;
  readonly author: string | null;
  /** The URL of the licence of the texts. */
  readonly licence: string;
  readonly texts: { readonly ar: TextRecord; readonly en: TranslationRecord | null };
  /** The URL of both texts side by side. */
  readonly both: string | null;
  /** Whether a person recorded the alignment; null without a translation. */
  readonly confirmed: boolean | null;
  readonly rows: readonly RowRecord[];
}

interface TextRecord {
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
}

interface TranslationRecord extends TextRecord {
  readonly translator: string | null;
  readonly translated: string | null;
  readonly reviewer: string | null;
  readonly method: Method | null;
}

/** A row of the alignment. The missing side of an unmatched row is null. */
interface RowRecord {
  /** After `#p-`, the fragment of the row on the pages of its story. */
  readonly id: string;
  /** Of a stale row, the recorded ids that the article no longer has; else null. */
  readonly stale: readonly string[] | null;
  readonly ar: readonly (BlockRecord & { readonly id: string })[] | null;
  readonly en: readonly BlockRecord[] | null;
}

interface BlockRecord {
  readonly kind: BlockKind;
  readonly text: string;
  /** The words of the footnotes that it refers to. */
  readonly notes: readonly string[];
  /** The URL of the image of a figure. */
  readonly image: string | null;
}

/** A story as one line of JSON, which ends with `\n`. */
export function storyLine(story: Story, settings: Settings): string {
  return `${JSON.stringify(storyRecord(story, settings))}\n`;
}

function storyRecord(story: Story, settings: Settings): StoryRecord {
  const { id, date, tags, texts, alignment } = story;
  const { ar, en } = texts;
  const idOf = rowIds(alignment.rows);
  return {
    id,
    date: date.iso,
    updated: ar.updated?.iso ?? null,
    tags: tags.map(({ slug, name }) => ({ slug, ar: name.ar, en: name.en })),
    source: ar.source ? { name: ar.source.name, url: ar.source.url ?? null } : null,
    author: ar.author ?? null,
    licence: settings.licence.url,
    texts: {
      ar: textRecord(ar, settings),
      en: en ? { ...textRecord(en, settings), ...detailsOf(en) } : null,
    },
    both: en ? absolute(settings, address.both(id)) : null,
    confirmed: en ? alignment.isRecorded : null,
    rows: alignment.rows.map((row) => rowRecord(row, idOf.get(row) ?? '', story, settings)),
  };
}

function textRecord({ id, language, title, summary }: Text, settings: Settings): TextRecord {
  const url = absolute(settings, address.story(language, id));
  return { url, title, summary: summary ?? null };
}

function detailsOf({ translator, translated, reviewer, method }: Translation) {
  return {
    translator: translator ?? null,
    translated: translated?.iso ?? null,
    reviewer: reviewer ?? null,
    method: method ?? null,
  };
}

function rowRecord(row: Row, id: string, { texts }: Story, settings: Settings): RowRecord {
  const { ar, en } = texts;
  const source = row.source.map((block) => ({
    id: block.id,
    ...blockRecord(block, ar, settings),
  }));
  const target = en ? row.target.map((block) => blockRecord(block, en, settings)) : [];
  return {
    id,
    stale: row.stale,
    ar: source.length > 0 ? source : null,
    en: target.length > 0 ? target : null,
  };
}

function blockRecord(block: Block, text: Text, settings: Settings): BlockRecord {
  return {
    kind: block.kind,
    text: wordsOfBlock(block),
    notes: notesOfBlock(block, text),
    image: block.image ? absolute(settings, address.image(block.image.path)) : null,
  };
}
