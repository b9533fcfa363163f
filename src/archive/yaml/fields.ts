import { isAlias, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';
import { nearestOf } from '../base/nearest.ts';
import { error, type Place, type Problem, quote } from '../base/problem.ts';
import type { YamlMap } from './yaml-map.ts';

/** One value of a YAML map, before it becomes typed data. */
export interface Field extends Pick<YamlMap, 'placeOf'> {
  readonly key: string;
  readonly node: ParsedNode | null;
  readonly place: Place;
  /** Whether its map must have it, so that a message cannot suggest deleting it. */
  readonly required: boolean;
  readonly problems: Problem[];
}

/** Turns a field into a value, or reports what is wrong with it and returns undefined. */
export type Reader<T> = (field: Field) => T | undefined;

/** The keys that a map may have; for one that it must have, `required` says what to write. */
export type Schema = Readonly<
  Record<string, { readonly read: Reader<unknown>; readonly required?: string }>
>;

/** The values that a schema reads. If a required one is missing, a problem says so. */
export type Values<S extends Schema> = {
  readonly [K in keyof S]?: S[K]['read'] extends Reader<infer T> ? T : never;
};

/** Reports a fault of a field; returns undefined, so that a reader can return the call. */
export function fail({ problems, place }: Field, code: string, message: string): undefined {
  problems.push(error(place, code, message));
}

/**
 * Reads a YAML map by a schema. Unknown, missing and repeated keys and empty values are errors, and
 * so is whatever the reader of a key refuses.
 */
export function readFields<S extends Schema>(
  { map, placeOf }: YamlMap,
  schema: S,
  problems: Problem[],
): Values<S> {
  const values: Record<string, unknown> = {};
  const met = new Map<string, Place>();
  const misspelled = new Set<string>();
  for (const { key: keyNode, value: node } of map.items) {
    const keyPlace = placeOf(keyNode);
    const key = sourceOf(keyNode);
    const entry = Object.hasOwn(schema, key) ? schema[key] : undefined;
    if (!entry) {
      const meant = nearestOf(key, Object.keys(schema));
      const message = `there is no key ${quote(key)}; ${adviceOnKey(meant, schema)}`;
      problems.push(error(keyPlace, 'unknown-key', message));
      if (meant !== undefined) misspelled.add(meant);
      continue;
    }
    const first = met.get(key);
    if (first) {
      const message = `${quote(key)} appears twice, first on line ${first.line}; keep one of the two`;
      problems.push(error(keyPlace, 'key-twice', message));
      continue;
    }
    met.set(key, keyPlace);
    const place = placeOf(isBare(node) ? keyNode : node);
    const required = entry.required !== undefined;
    const field: Field = { key, node, place, placeOf, required, problems };
    const value = isNull(node) ? failEmpty(field) : entry.read(field);
    if (value !== undefined) values[key] = value;
  }
  for (const [key, { required }] of Object.entries(schema)) {
    if (required === undefined || met.has(key) || misspelled.has(key)) continue;
    const message = `${quote(key)} is missing; write ${quote(`${key}:`)} followed by ${required}`;
    problems.push(error(placeOf(map), 'missing-key', message));
  }
  return values as Values<S>;
}

function adviceOnKey(meant: string | undefined, schema: Schema): string {
  return meant === undefined
    ? `delete it, or use one of ${Object.keys(schema).join(', ')}`
    : `did you mean ${quote(meant)}?`;
}

/** Where the value of each key is written. */
export function placesOf({ map, placeOf }: YamlMap): Readonly<Record<string, Place>> {
  return Object.fromEntries(
    map.items.map(({ key, value }) => [sourceOf(key), placeOf(value ?? key)]),
  );
}

/** Whether a key has no value: `key:`, `key: ~` or `key: null`. */
export function isNull(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** Whether nothing follows the key, not even a comment. */
function isBare(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && sourceOf(node) === '' && !node.comment);
}

/** A scalar as it is written, without quotes; for anything else a sign of what it is. */
export function sourceOf(node: Node): string {
  if (isScalar(node)) return String(node.source ?? node.value ?? '');
  if (isAlias(node)) return `*${node.source}`;
  return isSeq(node) ? '[…]' : '{…}';
}

/** Reports an empty value. Often YAML has taken a `#` after a space for a comment. */
export function failEmpty(field: Field): undefined {
  const { node, key, required } = field;
  if (node?.comment && /^\S/.test(node.comment)) {
    const message = `${quote(key)} is empty, because YAML takes ${quote(`#${node.comment}`)} for a comment; put the value in quotes`;
    return fail(field, 'empty-value', message);
  }
  const written = isScalar(node) ? sourceOf(node) : '';
  if (/\S/.test(written)) {
    const message = `YAML reads ${quote(written)} as no value; write a value, or put this in quotes if it is meant as text`;
    return fail(field, 'empty-value', message);
  }
  const advice = required ? 'write a value' : 'write a value, or delete the key';
  return fail(field, 'empty-value', `${quote(key)} is empty; ${advice}`);
}
