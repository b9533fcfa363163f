import type { Row } from '../alignment/alignment.ts';
import { claims } from '../alignment/claims.ts';
import { blockIdsOf, idsOfRow, rowIds } from '../alignment/row-ids.ts';
import { address, blockFragment, href } from '../base/addresses.ts';
import { type Language, SOURCE } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Image } from '../content/images.ts';
import { type FormerIds, formerIdsOf, type RecordedBlocks } from '../permalinks/former-ids.ts';
import type { Archive } from '../story/archive.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import type { BlockBody, Figure, PageBlock, PageRow } from './page.ts';

/** What the pages of a story need of its archive. */
export type SettingsAndImages = Pick<Archive, 'settings' | 'images'>;

/**
 * The blocks of a text as its page prints them, in the order of the text. A block of the
 * translation takes the id of the source block that it translates. Every row of the alignment has
 * a fragment on the page; where this language lacks the row, it leads to the block before.
 *
 * @param recorded see `StoryContext`
 */
export function pageBlocks(
  story: Story,
  language: Language,
  recorded: RecordedBlocks,
  archive: SettingsAndImages,
): readonly PageBlock[] {
  const { alignment, texts } = story;
  const blocks = texts[language]?.blocks ?? [];
  const idOf = rowIds(alignment.rows);
  const former = formerIdsOf(recorded, blockIdsOf(story));
  const anchors = anchorsOf(alignment.rows, idOf, former, language, blocks);
  const rowOf = new Map(
    alignment.rows.flatMap((row) => row[side(language)].map((block) => [block, row] as const)),
  );
  return blocks.map((block) => {
    const row = rowOf.get(block);
    const id = (row && idOf.get(row)) ?? block.id;
    return {
      ...blockBody(block, archive),
      id: language === SOURCE ? block.id : id,
      anchors: anchors.get(block) ?? [],
      stale: row !== undefined && row.stale !== null,
      bothHref: texts.en ? bothHref(story, id, archive.settings) : null,
    };
  });
}

/**
 * The rows of a story as the page of both languages prints them.
 *
 * @param recorded see `StoryContext`
 */
export function pageRows(
  story: Story,
  recorded: RecordedBlocks,
  archive: SettingsAndImages,
): readonly PageRow[] {
  const { rows } = story.alignment;
  const idOf = rowIds(rows);
  const { claimNew } = claims();
  const anchors = new Map<Row, readonly string[]>();
  for (const fragmentsOf of fragmentSources(idOf, formerIdsOf(recorded, blockIdsOf(story)))) {
    for (const row of rows) {
      anchors.set(row, [...(anchors.get(row) ?? []), ...claimNew(fragmentsOf(row))]);
    }
  }
  return rows.map((row) => ({
    id: idOf.get(row) ?? '',
    anchors: anchors.get(row) ?? [],
    blocks: {
      ar: row.source.map((block) => blockBody(block, archive)),
      en: row.target.map((block) => blockBody(block, archive)),
    },
    unmatched: row.source.length === 0 || row.target.length === 0,
    stale: row.stale !== null,
  }));
}

function side(language: Language): 'source' | 'target' {
  return language === SOURCE ? 'source' : 'target';
}

/**
 * Where the fragments of a row come from, in the order in which rows may claim them: present ids
 * before former ones, and of these the ids that a translator recorded before those inferred from
 * the lock.
 */
function fragmentSources(
  idOf: ReadonlyMap<Row, string>,
  former: FormerIds,
): readonly ((row: Row) => readonly string[])[] {
  return [
    (row) => idsOfRow(row, idOf).map(blockFragment),
    ({ stale }) => (stale ?? []).map(blockFragment),
    (row) => idsOfRow(row, idOf).flatMap((id) => (former.get(id) ?? []).map(blockFragment)),
  ];
}

/**
 * The fragments that lead to each block of a text, its own first. Every fragment is unique: where
 * several blocks translate one source block, the first has its fragment and the others a number
 * after it.
 */
function anchorsOf(
  rows: readonly Row[],
  idOf: ReadonlyMap<Row, string>,
  former: FormerIds,
  language: Language,
  blocks: readonly Block[],
): ReadonlyMap<Block, readonly string[]> {
  const { claim, claimNew } = claims();
  const own = new Map<Block, string>();
  for (const row of rows) {
    for (const block of row[side(language)]) {
      const id = language === SOURCE ? block.id : (idOf.get(row) ?? '');
      own.set(block, claim(blockFragment(id)));
    }
  }
  const others = new Map<Block, string[]>();
  for (const fragmentsOf of fragmentSources(idOf, former)) {
    let previous = blocks[0];
    for (const row of rows) {
      const block = row[side(language)][0] ?? previous;
      if (block) others.set(block, [...(others.get(block) ?? []), ...claimNew(fragmentsOf(row))]);
      previous = row[side(language)].at(-1) ?? previous;
    }
  }
  return new Map(
    blocks.map((block) => [block, [own.get(block) ?? '', ...(others.get(block) ?? [])]]),
  );
}

function bothHref({ id }: Story, rowId: string, settings: Settings): string {
  return `${href(settings, address.both(id))}#${blockFragment(rowId)}`;
}

function blockBody(
  { kind, html, image: use }: Block,
  { images, settings }: SettingsAndImages,
): BlockBody {
  const image = use && images.get(use.path);
  return {
    kind,
    html,
    figure: use && image ? figure(image, use.alt, use.caption, settings) : null,
  };
}

function figure(image: Image, alt: string, caption: string, settings: Settings): Figure {
  const { path, width, height, smaller } = image;
  const src = href(settings, address.image(path));
  const sizes = smaller.map((size) => `${href(settings, address.image(path, size))} ${size}w`);
  const srcset = sizes.length > 0 ? [...sizes, `${src} ${width}w`].join(', ') : '';
  return { src, srcset, width, height, alt, caption };
}
