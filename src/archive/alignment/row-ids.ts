import type { Row } from './alignment.ts';
import { claims } from './claims.ts';

/**
 * The id of each row: that of its first source block or, where it has none, of its first target
 * block. That one gets a number where the id is taken, since a text such as `* * *` gives a block
 * the same id in both languages.
 */
export function rowIds(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const { claim } = claims();
  for (const row of rows) for (const { id } of row.source) claim(id);
  return new Map(
    rows.map((row) => [row, row.source[0]?.id ?? claim(row.target[0]?.id ?? '')] as const),
  );
}

/** All ids of a row: those of its source blocks or, where it has none, its own. */
export function idsOfRow(row: Row, idOf: ReadonlyMap<Row, string>): readonly string[] {
  return row.source.length > 0 ? row.source.map(({ id }) => id) : [idOf.get(row) ?? ''];
}

/**
 * The ids that every page of a story answers to, in the order of the page of both languages: those
 * of the article's blocks and, between them, those of blocks that only the translation has.
 */
export function blockIdsOf({
  alignment: { rows },
}: {
  readonly alignment: { readonly rows: readonly Row[] };
}): readonly string[] {
  const idOf = rowIds(rows);
  return rows.flatMap((row) => idsOfRow(row, idOf));
}
