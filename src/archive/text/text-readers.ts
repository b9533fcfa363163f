import { isSeq } from 'yaml';
import { type ArchiveDate, isFault, parseDate } from '../base/archive-date.ts';
import { quote } from '../base/problem.ts';
import { faultOfId } from '../base/story-id.ts';
import { type Field, fail, isNull, type Reader, sourceOf } from '../yaml/fields.ts';
import { asWritten } from '../yaml/readers.ts';
import { BLOCK_ID } from './block-id.ts';

/** A date; a full time becomes its day in the time zone. */
export function dateIn(timeZone: string): Reader<ArchiveDate> {
  return (field) => {
    const written = asWritten(field);
    if (written === undefined) return undefined;
    const date = parseDate(written, timeZone);
    if (!isFault(date)) return date;
    const advice = date.meant === undefined ? 'correct it' : `write ${date.meant}`;
    return fail(field, 'date', `${quote(written)}: ${date.fault}; ${advice}`);
  };
}

/** The former id of a story. */
export function storyId(field: Field): string | undefined {
  const id = asWritten(field);
  const fault = id && faultOfId(id);
  if (!fault) return id;
  const message = `${quote(id)} cannot be the id of a story: ${fault}; write an id such as 2024/01/old-name`;
  return fail(field, 'alias', message);
}

/** The ids that one block of a translation translates: one id, a list, or `~` for none. */
export function blockIds(field: Field): readonly string[] | undefined {
  const { node, placeOf } = field;
  if (isNull(node)) return [];
  const items = isSeq(node) ? node.items : [node];
  if (items.length === 0) return failBlockId(field, '[]');
  const ids = items.flatMap(
    (item) => blockId({ ...field, node: item, place: placeOf(item) }) ?? [],
  );
  return ids.length === items.length ? ids : undefined;
}

function blockId(field: Field): string | undefined {
  const { node } = field;
  const id = node === null ? '' : sourceOf(node);
  return BLOCK_ID.test(id) ? id : failBlockId(field, id);
}

function failBlockId(field: Field, written: string): undefined {
  const message = `${quote(written)} is not the id of a block; copy it from the article's page, or write ~ for a block that the translator added`;
  return fail(field, 'block-id', message);
}
