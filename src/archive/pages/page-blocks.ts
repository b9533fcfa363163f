import type { Row } from '../alignment/alignment.ts';
import type { Archive } from '../archive.ts';
import type { Image } from '../content/images.ts';
import { type Language, SOURCE } from '../language.ts';
import type { Settings } from '../settings.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import { address, blockFragment, href } from './addresses.ts';
import type { BlockBody, Figure, PageBlock, PageRow } from './page.ts';

/**
 * The blocks of a text as its page prints them, in the order of the text. A block of the
 * translation takes the id of the source block that it renders. Every row of the alignment has
 * its fragment on the page: where this language lacks the row, it leads to the block before.
 */
export function pageBlocks(
  story: Story,
  language: Language,
  archive: Archive,
): readonly PageBlock[] {
  const { alignment, texts } = story;
  const blocks = texts[language]?.blocks ?? [];
  const anchors = anchorsOf(alignment.rows, language, blocks);
  const rowOf = new Map(
    alignment.rows.flatMap((row) => row[side(language)].map((block) => [block, row] as const)),
  );
  return blocks.map((block) => {
    const row = rowOf.get(block);
    return {
      ...blockBody(block, archive),
      id: language === SOURCE || !row ? block.id : rowId(row),
      anchors: anchors.get(block) ?? [],
      stale: row !== undefined && row.stale !== null,
      bothHref: texts.en ? bothHref(story, row, archive.settings) : null,
    };
  });
}

/** The rows of a story as the page of both languages prints them. */
export function pageRows({ alignment }: Story, archive: Archive): readonly PageRow[] {
  const { claimNew } = claims();
  return alignment.rows.map((row) => ({
    id: rowId(row),
    anchors: claimNew(rowFragments(row)),
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

/** A row is called by its first source block, or where it has none, by its own. */
function rowId({ source, target }: Row): string {
  return (source[0] ?? target[0])?.id ?? '';
}

/** The fragments of a row: of all its source blocks, and of those that the article had before. */
function rowFragments(row: Row): readonly string[] {
  const ids = row.source.length > 0 ? row.source.map(({ id }) => id) : [rowId(row)];
  return [...ids, ...(row.stale ?? [])].map(blockFragment);
}

/**
 * The fragments that each block of a text answers to; the first is its own. No fragment is given
 * twice: of several blocks that render one source block, the first has it, the others a number.
 */
function anchorsOf(
  rows: readonly Row[],
  language: Language,
  blocks: readonly Block[],
): ReadonlyMap<Block, readonly string[]> {
  const { claim, claimNew } = claims();
  const own = new Map<Block, string>();
  for (const row of rows) {
    for (const block of row[side(language)]) {
      own.set(block, claim(blockFragment(language === SOURCE ? block.id : rowId(row))));
    }
  }
  const others = new Map<Block, string[]>();
  let last = blocks[0];
  for (const row of rows) {
    const home = row[side(language)][0] ?? last;
    if (home) others.set(home, [...(others.get(home) ?? []), ...claimNew(rowFragments(row))]);
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
      const free = fragments.filter((fragment) => !taken.has(fragment));
      for (const fragment of free) taken.add(fragment);
      return free;
    },
  };
}

function bothHref({ id }: Story, row: Row | undefined, settings: Settings): string | null {
  return row ? `${href(settings, address.both(id))}#${blockFragment(rowId(row))}` : null;
}

function blockBody({ kind, html, image: use }: Block, { images, settings }: Archive): BlockBody {
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
