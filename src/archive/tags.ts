import { isMap, isScalar } from 'yaml';
import { type Field, fail, listOf, readFields, text } from './fields.ts';
import { readYamlMap } from './front-matter.ts';
import type { Language } from './language.ts';
import { didYouMean } from './nearest.ts';
import { error, type Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { faultOfSegment } from './story-id.ts';

/** A subject that stories are filed under, named in both languages. */
export interface Tag {
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** The tags of `translations/tags.yaml`, found by the folded form of any of their spellings. */
export class Tags {
  readonly #byKey = new Map<string, { tag: Tag; spelling: string }>();

  /** Adds a spelling of a tag, and says which tag has it already, if any. */
  add(spelling: string, tag: Tag): Tag | undefined {
    const key = foldTag(spelling);
    const known = this.#byKey.get(key)?.tag;
    if (!known) this.#byKey.set(key, { tag, spelling });
    return known;
  }

  find(written: string): Tag | undefined {
    return this.#byKey.get(foldTag(written))?.tag;
  }

  /** A question that names the nearest tag, or an empty string. */
  suggest(written: string): string {
    return didYouMean(
      written,
      [...this.#byKey.values()].map(({ spelling }) => spelling),
    );
  }
}

/**
 * The key by which tags are matched: NFKC, in lower case, without marks, tatweel and format
 * characters, Persian kaf and yeh as their Arabic counterparts, white space as one space.
 */
export function foldTag(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replaceAll('\u06A9', '\u0643')
    .replaceAll('\u06CC', '\u064A')
    .replace(/\s+/g, ' ')
    .trim();
}

const SCHEMA = {
  slug: { read: readSlug, required: 'a-name-for-the-address' },
  en: { read: text, required: 'the name in English' },
  also: { read: listOf(text, '[another spelling]') },
} as const;

/** Reads `translations/tags.yaml`. */
export function readTags(source: SourceFile, problems: Problem[]): Tags {
  const tags = new Tags();
  if (source.content.trim() === '') return tags;
  const yaml = readYamlMap(source, source.content, 0, problems);
  if (!yaml) return tags;
  const slugs = new Map<string, string>();
  for (const { key: keyNode, value: node } of yaml.map.items) {
    const place = yaml.placeOf(keyNode);
    const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : '';
    const entry = readTag({ key, node, place, placeOf: yaml.placeOf, problems });
    if (!entry) continue;
    const { tag, also } = entry;
    const holder = slugs.get(tag.slug);
    if (holder) {
      problems.push(
        error(
          place,
          'tag-slug',
          `“${key}” has the slug “${tag.slug}”, which belongs to “${holder}”; choose another`,
        ),
      );
      continue;
    }
    slugs.set(tag.slug, key);
    for (const spelling of [key, ...also]) {
      const known = tags.add(spelling, tag);
      if (known && known !== tag) {
        problems.push(
          error(
            place,
            'tag-twice',
            `“${spelling}” is already a spelling of the tag “${known.name.ar}”; keep one of the two`,
          ),
        );
      }
    }
  }
  return tags;
}

function readTag(field: Field): { tag: Tag; also: readonly string[] } | undefined {
  const { key, node, placeOf, problems } = field;
  if (!/\p{L}/u.test(key)) {
    return fail(field, 'tag-name', `“${key}” is not the name of a tag; write it in Arabic`);
  }
  if (!isMap(node)) {
    return fail(
      field,
      'wrong-type',
      `the tag “${key}” must have keys of its own; write ${key}: { slug: a-name, en: Its Name }`,
    );
  }
  const { slug, en, also = [] } = readFields({ map: node, placeOf }, SCHEMA, problems);
  return slug && en ? { tag: { slug, name: { ar: key, en } }, also } : undefined;
}

function readSlug(field: Field): string | undefined {
  const value = text(field);
  const fault = value && faultOfSegment(value);
  return fault ? fail(field, 'tag-slug', `“${value}” cannot stand in an address: ${fault}`) : value;
}
