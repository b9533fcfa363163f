import { bothPage } from './counterpart.ts';
import { allOf, type Passage } from './passage.ts';
import type { Quoted } from './quotation.ts';
import { readText } from './read-text.ts';
import { sharingIn } from './sharing.ts';

/** Why a passage has no counterpart: it could not be fetched, or does not exist. */
export type NoCounterpart = 'offline' | 'alone';

/** The selected words and their source. */
export function quotedHere({ blocks }: Passage, sharing: HTMLTemplateElement): Quoted {
  return quotedFrom(document, sharing, blocks);
}

/** The whole blocks opposite those of a passage; fetched, if this page has only one language. */
export async function quotedBeside(passage: Passage): Promise<Quoted | NoCounterpart> {
  const link = linkToBoth(passage);
  const page = link ? await bothPage(link) : document;
  const isOnRows = page?.querySelector('[data-row]');
  if (!page || !isOnRows) return 'offline';
  const rows = passage.elements.map((element) => {
    const fragment = element.querySelector<HTMLAnchorElement>('a.block-both')?.hash.slice(1);
    return (fragment ? page.getElementById(fragment) : element)?.closest('[data-row]');
  });
  // A row may hold several of the blocks.
  const cells = [...new Set(rows)].flatMap(
    (row) => row?.querySelector(`:scope > .both-cell:not([lang="${passage.lang}"])`) ?? [],
  );
  const sharing = sharingIn(cells[0]?.getAttribute('lang') ?? '', page);
  if (!sharing) return 'alone';
  return quotedFrom(
    page,
    sharing,
    cells.map((cell) => readText(allOf(cell)).trim()),
  );
}

/** The link from the first block of a passage to its place on the page with both languages. */
export function linkToBoth({ elements }: Passage): HTMLAnchorElement | null {
  return elements[0]?.querySelector<HTMLAnchorElement>('a.block-both') ?? null;
}

function quotedFrom(
  page: Document,
  { lang, dir, dataset }: HTMLTemplateElement,
  blocks: readonly string[],
): Quoted {
  /** What a page in one language says once, and the page with both says in each. */
  const said = (selector: string): string => {
    const own = [...page.querySelectorAll(selector)].find(
      (one) => one.closest('[lang]')?.getAttribute('lang') === lang,
    );
    return own?.textContent.trim() ?? '';
  };
  return {
    lang,
    dir,
    blocks,
    quotes: dataset.quotes ?? '',
    comma: dataset.comma ?? '',
    title: said('h1 [lang], h1'),
    archive: said('.masthead-title'),
    date: said('.story-date time'),
  };
}
