import { isMap } from 'yaml';
import { error, type Problem, quote, shorten } from '../base/problem.ts';
import { faultOfSegment, suggestSegment } from '../base/story-id.ts';
import { onOneLine } from '../base/whitespace.ts';
import { LOCK_FILE } from '../content/content-files.ts';
import type { SourceFile } from '../content/source-file.ts';
import { type Field, fail, readFields, sourceOf } from '../yaml/fields.ts';
import { listOf, type Placed, placed, text } from '../yaml/readers.ts';
import { readYamlMap } from '../yaml/yaml-map.ts';
import { type Tag, type TagEntry, Tags } from './tags.ts';

const SCHEMA = {
  slug: { read: placed(readSlug), required: 'the name in addresses, such as iraq' },
  en: { read: text, required: 'the name in English' },
  also: { read: listOf(placed(text), 'another spelling') },
  aliases: { read: listOf(placed(readSlug), 'former-slug') },
} as const;

/**
 * Reads `translations/tags.yaml`; returns undefined where it is not a YAML map at all. A faulty
 * entry still keeps its spellings, so that the articles that use it are not reported as well.
 */
export function readTags(source: SourceFile, problems: Problem[]): Tags | undefined {
  const yaml = readYamlMap(source, 0, source.content.length, problems);
  if (!yaml) return undefined;
  const { placeOf } = yaml;
  const tags = new Tags();
  const slugs = new Map<string, string>();
  for (const { key: keyNode, value: node } of yaml.map.items) {
    const name = onOneLine(sourceOf(keyNode));
    const place = placeOf(keyNode);
    const field = { key: name, node, place, placeOf, required: true, problems };
    const { slug, en, also = [], aliases = [] } = readValues(field) ?? {};
    const tag = slug && en ? makeTag(slug, { ar: name, en }, aliases) : undefined;
    const entry = { name, tag };
    const isNew = addSpelling(tags, entry, { value: name, place }, problems);
    if (!isNew) continue;
    for (const spelling of also) addSpelling(tags, entry, spelling, problems);
    if (slug) checkSlug(slugs, slug, name, 'choose another', problems);
    for (const alias of aliases) checkSlug(slugs, alias, name, 'delete it here', problems);
  }
  return tags;
}

function readValues(field: Field) {
  const { key, node, placeOf, problems } = field;
  if (!/\p{L}/u.test(key)) {
    return fail(field, 'tag-name', `${quote(key)} has no letters; write the tag's name in Arabic`);
  }
  if (/(?:^| )gone:/.test(key)) {
    const message = `${quote(key)} contains “gone:”, which ${LOCK_FILE} has before the reason why a tag was withdrawn; write the name without it`;
    return fail(field, 'tag-name', message);
  }
  if (!isMap(node)) {
    const message = `the tag ${quote(key)} needs a slug and an English name; write ${shorten(key)}: { slug: name-in-addresses, en: Name in English }`;
    return fail(field, 'wrong-type', message);
  }
  return readFields({ map: node, placeOf }, SCHEMA, problems);
}

function makeTag(
  { value: slug }: Placed<string>,
  name: Tag['name'],
  aliases: readonly Placed<string>[],
): Tag {
  return { slug, name, ...(aliases.length > 0 && { aliases: aliases.map(({ value }) => value) }) };
}

function addSpelling(
  tags: Tags,
  entry: TagEntry,
  { value, place }: Placed<string>,
  problems: Problem[],
): boolean {
  const owner = tags.add(value, entry);
  if (!owner) return true;
  const message = `${quote(value)} is already a spelling of the tag ${quote(owner.name)}; keep one of the two`;
  problems.push(error(place, 'tag-twice', message));
  return false;
}

function checkSlug(
  slugs: Map<string, string>,
  { value, place }: Placed<string>,
  name: string,
  advice: string,
  problems: Problem[],
): void {
  const owner = slugs.get(value);
  if (owner === undefined) {
    slugs.set(value, name);
  } else {
    const message = `the slug ${quote(value)} already belongs to the tag ${quote(owner)}; ${advice}`;
    problems.push(error(place, 'tag-slug', message));
  }
}

function readSlug(field: Field): string | undefined {
  const value = text(field);
  const fault = value && faultOfSegment(value);
  if (!fault) return value;
  const suggestion = suggestSegment(value);
  const advice = suggestion === undefined ? 'choose another' : `write ${suggestion}`;
  return fail(
    field,
    'tag-slug',
    `${quote(value)} cannot be used in an address: ${fault}; ${advice}`,
  );
}
