import type { Token } from 'markdown-it';
import { SOURCE } from '../base/language.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import type { Block, BlockKind, Note } from './block.ts';
import { drawBlockId } from './block-id.ts';
import { type Body, type BodyReading, placeOfLine } from './body.ts';
import { checkStructure } from './body-faults.ts';
import { checkNotes } from './footnote-faults.ts';
import { readNotes, takeOutNotes } from './footnotes.ts';
import { figureOf } from './inline-images.ts';
import { resolveInlines } from './inlines.ts';
import { checkDefinitions } from './link-definition-faults.ts';
import { markdown, plainText } from './markdown.ts';

/** The contents of a body; its links and images have yet to be checked against the archive. */
export interface Blocks extends Pick<BodyReading, 'links' | 'images'> {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

const KIND: Readonly<Record<string, BlockKind>> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'quotation',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  hr: 'break',
};

/** Splits a Markdown body into its blocks and footnotes, and reports what is wrong with it. */
export function splitBlocks(body: Body, settings: Settings, problems: Problem[]): Blocks {
  const reading: BodyReading = {
    body,
    settings,
    env: { docId: body.language, digits: body.language === SOURCE ? settings.digits : 'latn' },
    problems,
    links: [],
    images: [],
    usedDefinitions: new Set(),
    missingNotes: new Set(),
    notesInPlace: new Map(),
  };
  const tokens = markdown.parse(body.source.content.slice(body.start), reading.env);
  for (const token of tokens) alignCell(token);
  const parts = takeOutNotes(tokens);
  const drafts = topLevel(parts.text).map((group) => readBlock(group, reading));
  const notes = readNotes(parts, reading);
  checkStructure(tokens, reading);
  checkNotes(parts, reading);
  checkDefinitions(reading);
  if (drafts.length === 0) {
    const message = 'there is no text after the front matter; write it';
    problems.push(error(placeOfLine(body, 0), 'empty-body', message));
  }
  const taken = new Map<string, number>();
  const blocks = drafts.map((draft) => {
    // A footnote belongs to the block that refers to it: if the note changes, so does the block.
    const own = draft.notes.map((number) => notes[number - 1]?.text);
    return { id: drawBlockId([draft.text, ...own].join('\n'), taken), ...draft };
  });
  return { blocks, notes, links: reading.links, images: reading.images };
}

/** The tokens of each top-level block. */
function topLevel(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)?.push(token);
    depth += token.nesting;
  }
  return groups;
}

function readBlock(tokens: readonly Token[], reading: BodyReading): Omit<Block, 'id'> {
  const [first] = tokens;
  const kind = KIND[first?.type ?? ''];
  if (!first || !kind) throw new Error(`Markdown block of an unknown kind: ${first?.type}`);
  const { line } = placeOfLine(reading.body, first.map?.[0] ?? 0);
  const { links, notes, figure } = resolveInlines(tokens, reading, figureOf(tokens));
  if (figure) {
    const { path, alt, caption } = figure;
    const text = [path, alt, caption].join('\n');
    return { kind: 'figure', text, html: '', line, image: { path, alt, caption }, links, notes };
  }
  const html = markdown.renderer.render([...tokens], markdown.options, reading.env).trim();
  return { kind, text: kind === 'break' ? '* * *' : plainText(tokens), html, line, links, notes };
}

/** markdown-it aligns table cells left and right, but here `:--` and `--:` mean start and end. */
function alignCell(token: Token): void {
  if (token.type !== 'th_open' && token.type !== 'td_open') return;
  const aligned = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  if (token.type === 'th_open') token.attrSet('scope', 'col');
  if (aligned) token.attrSet('class', CELL_CLASS[aligned] ?? '');
}

const CELL_CLASS: Readonly<Record<string, string>> = {
  left: 'cell-start',
  center: 'cell-center',
  right: 'cell-end',
};
