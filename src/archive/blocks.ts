import type { Token } from 'markdown-it';
import type { Block, BlockKind, Note } from './block.ts';
import { drawBlockId } from './block-id.ts';
import { type Body, placeFinder, type Reading } from './body.ts';
import { checkNotes, readNotes } from './footnotes.ts';
import { resolveInlines } from './inlines.ts';
import { type MarkdownEnv, markdown, plainText } from './markdown.ts';
import { error, type Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** What a body consists of, with its links and images still to be checked against the rest. */
export interface Blocks extends Pick<Reading, 'links' | 'images'> {
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

/** Splits a Markdown body into its blocks and footnotes, and reports what is wrong in it. */
export function splitBlocks(body: Body, settings: Settings, problems: Problem[]): Blocks {
  const env: MarkdownEnv = { docId: body.language };
  const tokens = markdown.parse(body.source.content.slice(body.start), env);
  const placeOf = placeFinder(body);
  const reading: Reading = { body, settings, env, problems, links: [], images: [], placeOf };
  const end = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const drafts = topLevel(end === -1 ? tokens : tokens.slice(0, end)).map((group) =>
    readBlock(group, reading),
  );
  const notes = end === -1 ? [] : readNotes(tokens.slice(end), reading);
  checkNotes(reading);
  checkDefinitions(reading);
  checkHeadings(reading, tokens);
  if (drafts.length === 0)
    problems.push(
      error(placeOf(0), 'empty-body', 'there is no text below the front matter; write it'),
    );
  const taken = new Map<string, number>();
  const blocks = drafts.map((draft) => {
    // A footnote belongs to the block that refers to it: where it changes, that block does.
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

function readBlock(tokens: readonly Token[], reading: Reading): Omit<Block, 'id'> {
  const [first] = tokens;
  const kind = KIND[first?.type ?? ''];
  if (!first || !kind) throw new Error(`Markdown block of an unknown kind: ${first?.type}`);
  const { line } = reading.placeOf(first.map?.[0] ?? 0);
  const { links, notes, figure } = resolveInlines(tokens, reading);
  if (figure) {
    const { path, alt, caption } = figure;
    const text = [path, alt, caption].join('\n');
    return { kind: 'figure', text, html: '', line, image: { path, alt, caption }, links, notes };
  }
  const html = markdown.renderer.render([...tokens], markdown.options, reading.env).trim();
  return { kind, text: kind === 'break' ? '* * *' : plainText(tokens), html, line, links, notes };
}

/** The title is the page's one heading of the first level; levels below it are not skipped. */
function checkHeadings({ problems, placeOf }: Reading, tokens: readonly Token[]): void {
  let level = 1;
  for (const { type, tag, map } of tokens) {
    if (type !== 'heading_open') continue;
    const next = Number(tag.slice(1));
    if (next === 1) {
      problems.push(
        error(
          placeOf(map?.[0] ?? 0),
          'heading-level',
          'the title is the only heading of the first level; write ## here',
        ),
      );
    } else if (next > level + 1) {
      problems.push(
        error(
          placeOf(map?.[0] ?? 0),
          'heading-level',
          `this heading skips a level; write ${'#'.repeat(level + 1)} here`,
        ),
      );
    }
    level = next;
  }
}

/** A link definition (`[name]: address`) that no link uses would be lost without a word. */
function checkDefinitions({ body, env, problems, placeOf }: Reading): void {
  const { normalizeReference } = markdown.utils;
  const lines = body.source.content.slice(body.start).split('\n');
  for (const label of Object.keys(env.references ?? {})) {
    const named = (match: RegExpMatchArray): boolean =>
      normalizeReference(match[1] ?? '') === label;
    const line = lines.findIndex((one) => [...one.matchAll(/^ {0,3}\[([^\]]+)\]:/g)].some(named));
    const used = lines.some((one) => [...one.matchAll(/\[([^\][]+)\](?!:)/g)].some(named));
    if (used) continue;
    const message =
      'no link uses this definition; delete it, or write its name in brackets where it belongs';
    problems.push(error(placeOf(Math.max(line, 0)), 'link-definition', message));
  }
}
