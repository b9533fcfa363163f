import type { Row } from '../alignment/alignment.ts';
import type { Archive } from '../archive.ts';
import type { Image } from '../content/images.ts';
import { type Language, SOURCE } from '../language.ts';
import type { Settings } from '../settings.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import { address, blockFragment, href } from './addresses.ts';
import type { BlockBody, Figure, PageBlock, PageRow } from './page.ts';

/** What the pages of a story need of its archive. */
export type Shown = Pick<Archive, 'settings' | 'images'>;

/**
 * The blocks of a text as its page prints them, in the order of the text. A block of the
 * translation takes the id of the source block that it renders. Every row of the alignment has
 * its fragment on the page: where this language lacks the row, it leads to the block before.
 */
export function pageBlocks(story: Story, language: Language, archive: Shown): readonly PageBlock[] {
  const { alignment, texts } = story;
  const blocks = texts[language]?.blocks ?? [];
  const idOf = rowIds(alignment.rows);
  const anchors = anchorsOf(alignment.rows, idOf, language, blocks);
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

/** The rows of a story as the page of both languages prints them. */
export function pageRows({ alignment }: Story, archive: Shown): readonly PageRow[] {
  const { rows } = alignment;
  const idOf = rowIds(rows);
  const { claimNew } = claims();
  // What a row is called by comes before what another one was called by once.
  const own = new Map(rows.map((row) => [row, claimNew(ownFragments(row, idOf))]));
  return rows.map((row) => ({
    id: idOf.get(row) ?? '',
    anchors: [...(own.get(row) ?? []), ...claimNew(formerFragments(row))],
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
 * A row is called by its first source block, or where it has none, by its own: with a number where
 * that id is taken, for a text such as `* * *` gives a block the same id in both languages.
 */
function rowIds(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const { claim } = claims();
  for (const row of rows) for (const { id } of row.source) claim(id);
  return new Map(
    rows.map((row) => [row, row.source[0]?.id ?? claim(row.target[0]?.id ?? '')] as const),
  );
}

/** The fragments of a row: of all its source blocks, or of itself where it has none. */
function ownFragments(row: Row, idOf: ReadonlyMap<Row, string>): readonly string[] {
  const ids = row.source.length > 0 ? row.source.map(({ id }) => id) : [idOf.get(row) ?? ''];
  return ids.map(blockFragment);
}

/** The fragments of the blocks that the article had before in the place of a row. */
function formerFragments({ stale }: Row): readonly string[] {
  return (stale ?? []).map(blockFragment);
}

/**
 * The fragments that each block of a text answers to; the first is its own. No fragment is given
 * twice: of several blocks that render one source block, the first has it, the others a number.
 */
function anchorsOf(
  rows: readonly Row[],
  idOf: ReadonlyMap<Row, string>,
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
  let last = blocks[0];
  for (const row of rows) {
    const home = row[side(language)][0] ?? last;
    const fragments = [...ownFragments(row, idOf), ...formerFragments(row)];
    if (home) others.set(home, [...(others.get(home) ?? []), ...claimNew(fragments)]);
    last = row[side(language)].at(-1) ?? last;
  }
  return new Map(
    blocks.map((block) => [block, [own.get(block) ?? '', ...(others.get(block) ?? [])]]),
  );
}

/** Sees to it that no fragment is given twice on a page. */
function claims() {
  const taken = new Set<string>();
  return {
    /** The fragment, with a number where it is taken. */
    claim(fragment: string): string {
      let free = fragment;
      for (let number = 2; taken.has(free); number++) free = `${fragment}--${number}`;
      taken.add(free);
      return free;
    },
    /** Those of the fragments that are still free. */
    claimNew(fragments: readonly string[]): readonly string[] {
      const free = new Set(fragments).difference(taken);
      for (const fragment of free) taken.add(fragment);
      return [...free];
    },
  };
}

function bothHref({ id }: Story, rowId: string, settings: Settings): string {
  return `${href(settings, address.both(id))}#${blockFragment(rowId)}`;
}

function blockBody({ kind, html, image: use }: Block, { images, settings }: Shown): BlockBody {
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
