import type { Row } from '../alignment/alignment.ts';
import { blockFragment } from '../base/addresses.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { Story } from '../story/story.ts';
import { findFrontMatter } from '../yaml/find-front-matter.ts';
import { type MarkdownParts, readParts } from './markdown-parts.ts';

/** The states of a segment (XLIFF 2.0, section 4.3.1.30) that an export uses. */
export type State = 'initial' | 'translated' | 'reviewed';

/** What a translator's tool shows as one segment. */
export interface Unit {
  /** `title`, `summary`, the fragment of a block (`p-k3f9a`), or `fn-1` for the first footnote. */
  readonly id: string;
  /** The label of a footnote. */
  readonly name?: string;
  /** Plain text for title and summary, else Markdown. */
  readonly source: string;
  /** Null if there is no translation yet. */
  readonly target: string | null;
  readonly state: State;
  /** Whether the source changed after the target was written. */
  readonly stale: boolean;
}

/** The files of a story. */
export interface StorySources {
  readonly ar: SourceFile;
  readonly en: SourceFile | undefined;
}

/** The bodies of a story's files, separated into their parts. */
export interface StoryMarkdown {
  readonly ar: MarkdownParts;
  readonly en: MarkdownParts | undefined;
}

export function storyMarkdownOf({ ar, en }: StorySources): StoryMarkdown {
  return { ar: readParts(bodyOf(ar)), en: en && readParts(bodyOf(en)) };
}

function bodyOf({ content }: SourceFile): string {
  return content.slice(findFrontMatter(content)?.bodyStart ?? 0);
}

/**
 * The units of a story: title, summary, each block and each footnote of the article, with their
 * translations. A block that translates several others is the target of the first of them. Blocks
 * that only the translation has are left out.
 */
export function unitsOf({ texts, alignment }: Story, markdown: StoryMarkdown): readonly Unit[] {
  const { ar, en } = texts;
  const state: State = en?.reviewer === undefined ? 'translated' : 'reviewed';
  const unit = (id: string, source: string, target: string | null | undefined): Unit => ({
    id,
    source,
    target: target ?? null,
    state: target == null ? 'initial' : state,
    stale: false,
  });
  const markdownOf = new Map(ar.blocks.map((block, at) => [block, markdown.ar.blocks[at] ?? '']));
  const rowOf = new Map(alignment.rows.flatMap((row) => row.source.map((block) => [block, row])));
  const blocks = ar.blocks.map((block): Unit => {
    const row = rowOf.get(block);
    const target = row?.source[0] === block ? targetOf(row, { texts }, markdown) : null;
    const plain = unit(blockFragment(block.id), markdownOf.get(block) ?? '', target);
    return row?.stale && target !== null ? { ...plain, state: 'initial', stale: true } : plain;
  });
  const footnotes = markdown.ar.footnotes.map(({ name, content }, index) => {
    const translated = markdown.en?.footnotes.find((one) => one.name === name);
    return { ...unit(`fn-${index + 1}`, content, translated?.content), name };
  });
  return [
    unit('title', ar.title, en?.title),
    ...(ar.summary === undefined ? [] : [unit('summary', ar.summary, en?.summary)]),
    ...blocks,
    ...footnotes,
  ];
}

/** The Markdown of the target blocks of a row; null if there are none. */
export function targetOf(row: Row, { texts }: Pick<Story, 'texts'>, markdown: StoryMarkdown) {
  const blocks = texts.en?.blocks ?? [];
  const written = row.target.map((block) => markdown.en?.blocks[blocks.indexOf(block)] ?? '');
  return written.length > 0 ? written.join('\n\n') : null;
}
