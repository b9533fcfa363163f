import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { YamlMap } from './front-matter.ts';
import { didYouMean } from './nearest.ts';
import { error, type Place, type Problem } from './problem.ts';

/** One value of a YAML map, on its way to becoming typed data. */
export interface Field extends Pick<YamlMap, 'placeOf'> {
  readonly key: string;
  readonly node: ParsedNode | null;
  readonly place: Place;
  readonly problems: Problem[];
}

/** Turns a field into a value, or reports what is wrong with it and yields nothing. */
export type Reader<T> = (field: Field) => T | undefined;

/** The keys that a map may have; `required` says what to add where one is missing. */
export type Schema = Readonly<
  Record<string, { readonly read: Reader<unknown>; readonly required?: string }>
>;

/** What reading by a schema yields. A required key is missing only where a problem says so. */
export type Values<S extends Schema> = {
  readonly [K in keyof S]?: S[K]['read'] extends Reader<infer T> ? T : never;
};

/** Reports a fault of a field; yields nothing, so that a reader can end with it. */
export function fail({ problems, place }: Field, code: string, message: string): undefined {
  problems.push(error(place, code, message));
  return undefined;
}

/**
 * Reads a YAML map by a schema. Unknown keys, missing ones and empty values are errors; so is
 * whatever a key's own reader refuses.
 */
export function readFields<S extends Schema>(
  { map, placeOf }: YamlMap,
  schema: S,
  problems: Problem[],
): Values<S> {
  const values: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const { key: keyNode, value: node } of map.items) {
    const key = isScalar(keyNode) ? sourceOf(keyNode) : '';
    const field: Field = {
      key,
      node,
      place: placeOf(isNull(node) ? keyNode : node),
      placeOf,
      problems,
    };
    const entry = Object.hasOwn(schema, key) ? schema[key] : undefined;
    if (entry) {
      seen.add(key);
      values[key] = isNull(node) ? failEmpty(field) : entry.read(field);
    } else {
      const message = `there is no key “${key}”${didYouMean(key, Object.keys(schema))}`;
      problems.push(
        error(
          placeOf(keyNode),
          'unknown-key',
          `${message}; the keys are ${Object.keys(schema).join(', ')}`,
        ),
      );
    }
  }
  for (const [key, { required }] of Object.entries(schema)) {
    if (required && !seen.has(key)) {
      problems.push(
        error(placeOf(map), 'missing-key', `“${key}” is missing; add ${key}: ${required}`),
      );
    }
  }
  return values as Values<S>;
}

/** A text of one line. */
export const text: Reader<string> = (field) => {
  const scalar = scalarOf(field);
  if (!scalar) return undefined;
  const source = sourceOf(scalar);
  if (typeof scalar.value !== 'string') {
    const type = typeof scalar.value === 'boolean' ? 'true or false' : 'a number';
    return fail(
      field,
      'wrong-type',
      `YAML reads ${source} as ${type}, not as a text; put it in quotes: "${source}"`,
    );
  }
  const value = scalar.value.replace(/\s+/g, ' ').trim();
  return value === '' ? failEmpty(field) : value;
};

/** A scalar exactly as it is written, whatever type YAML would give it. */
export const asWritten: Reader<string> = (field) => {
  const scalar = scalarOf(field);
  return scalar && sourceOf(scalar);
};

export const trueOrFalse: Reader<boolean> = (field) => {
  const scalar = scalarOf(field);
  if (!scalar) return undefined;
  if (typeof scalar.value === 'boolean') return scalar.value;
  return fail(
    field,
    'wrong-type',
    `“${sourceOf(scalar)}” is neither true nor false; write one of these two words`,
  );
};

/** An absolute address on the web. */
export const webAddress: Reader<string> = (field) => {
  const value = text(field);
  if (value === undefined) return undefined;
  if (/^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  return fail(
    field,
    'web-address',
    `“${value}” is not a whole web address; write it with https:// in front`,
  );
};

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (field) => {
    const value = asWritten(field);
    if (value === undefined) return undefined;
    const word = words.find((one) => one === value);
    return (
      word ??
      fail(
        field,
        'unknown-value',
        `“${value}” is not one of ${words.join(', ')}${didYouMean(value, words)}`,
      )
    );
  };
}

/** A list, each item of which is read by `read`; empty items too, where `orEmpty` says so. */
export function listOf<T>(
  read: Reader<T>,
  example: string,
  { orEmpty = false } = {},
): Reader<readonly T[]> {
  return (field) => {
    if (!isSeq(field.node)) {
      return fail(
        field,
        'wrong-type',
        `“${field.key}” must be a list; write ${field.key}: ${example}`,
      );
    }
    return field.node.items.flatMap((node) => {
      const item: Field = {
        ...field,
        node: node as ParsedNode,
        place: field.placeOf(node as ParsedNode),
      };
      const value = isNull(item.node) && !orEmpty ? failEmpty(item) : read(item);
      return value === undefined ? [] : [value];
    });
  };
}

/** A map inside a map, read by a schema of its own. */
export function mapOf<S extends Schema>(schema: S, example: string): Reader<Values<S>> {
  return (field) => {
    if (!isMap(field.node)) {
      return fail(
        field,
        'wrong-type',
        `“${field.key}” must have keys of its own; write ${field.key}: ${example}`,
      );
    }
    return readFields({ map: field.node, placeOf: field.placeOf }, schema, field.problems);
  };
}

/** Whether there is no value at all: `key:`, `key: ~` or `key: null`. */
export function isNull(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function scalarOf(field: Field): Scalar.Parsed | undefined {
  const { node, key } = field;
  if (isScalar(node)) return node;
  if (isAlias(node)) {
    return fail(
      field,
      'yaml',
      `“*${node.source}” refers to another place of the file; write the value itself`,
    );
  }
  const found = isSeq(node) ? 'a list' : 'a map';
  return fail(
    field,
    'wrong-type',
    `“${key}” must be one value, not ${found}; is a bracket or a colon in it? then put it in quotes`,
  );
}

function sourceOf(scalar: Scalar): string {
  return String(scalar.source ?? scalar.value ?? '');
}

/** YAML takes `#` after a space for a comment, which is the usual reason for an empty value. */
function failEmpty(field: Field): undefined {
  const { node, key } = field;
  if (node?.comment || (isScalar(node) && node.comment)) {
    return fail(
      field,
      'empty-value',
      `“${key}” is empty, for YAML takes # and what follows for a comment; put the value in quotes`,
    );
  }
  return fail(field, 'empty-value', `“${key}” is empty; write a value or delete the key`);
}
