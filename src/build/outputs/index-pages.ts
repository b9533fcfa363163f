import type { Entry, IndexPage } from '../../archive/pages/page.ts';
import { type Hash, hashOf } from '../cache/hash.ts';
import type { ArchiveOutput, PlannedArchiveFile } from './output.ts';

/** Front pages, indexes of tags and dates, pages at former addresses, and the 404 page. */
export const indexPages: ArchiveOutput = {
  name: 'index pages',
  of: 'archive',
  plan: ({ indexes, hashes }) =>
    indexes.map(
      (page): PlannedArchiveFile => ({
        address: page.address,
        inputsHash: pageHash(page, hashes.kinds[page.kind]),
        from: { page },
      }),
    ),
};

function pageHash(page: IndexPage, kind: Hash): Hash {
  const { entries = [], ...rest } = page as IndexPage & { entries?: readonly Entry[] };
  return hashOf([kind, JSON.stringify(rest), ...entries.map(entryHash)].join('\n'));
}

const entryHashes = new WeakMap<Entry, Hash>();

/** Hashes an entry once, however many indexes list it. */
function entryHash(entry: Entry): Hash {
  const known = entryHashes.get(entry);
  if (known !== undefined) return known;
  const hash = hashOf(JSON.stringify(entry));
  entryHashes.set(entry, hash);
  return hash;
}
