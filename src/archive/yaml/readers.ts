import { isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { nearestOf } from '../base/nearest.ts';
import { type Place, quote, shorten, warning } from '../base/problem.ts';
import { onOneLine } from '../base/whitespace.ts';
import {
  type Field,
  fail,
  failEmpty,
  isNull,
  type Reader,
  readFields,
  type Schema,
  sourceOf,
  type Values,
} from './fields.ts';

/** A value and the place in the file that it was read from. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** A text of one line. */
export const text: Reader<string> = (field) => {
  const scalar = scalarOf(field);
  if (!scalar) return undefined;
  if (typeof scalar.value !== 'string') {
    const source = sourceOf(scalar);
    const type = typeof scalar.value === 'boolean' ? 'true or false' : 'a number';
    const message = `YAML reads ${quote(source)} as ${type}, not as text; put it in quotes: "${shorten(source)}"`;
    return fail(field, 'wrong-type', message);
  }
  warnOfComment(field, scalar);
  return onOneLine(scalar.value) || failEmpty(field);
};

/** `title: خبر #عاجل` ends in a comment for YAML, but in a hashtag for most writers. */
function warnOfComment({ place, problems }: Field, { comment, type }: Scalar.Parsed): void {
  if (type !== 'PLAIN' || !comment || !/^\S/.test(comment)) return;
  const lost = `#${comment.split('\n', 1)[0]}`;
  const message = `YAML takes ${quote(lost)} for a comment and drops it; put the value in quotes, or write a space after “#” if it is meant as a comment`;
  problems.push(warning(place, 'comment', message));
}

/** A scalar as it is written, whatever its type in YAML. */
export const asWritten: Reader<string> = (field) => {
  const scalar = scalarOf(field);
  return scalar && sourceOf(scalar);
};

export const trueOrFalse: Reader<boolean> = (field) => {
  const scalar = scalarOf(field);
  if (!scalar) return undefined;
  if (typeof scalar.value === 'boolean') return scalar.value;
  const message = `${quote(sourceOf(scalar))} is neither true nor false; write one of the two`;
  return fail(field, 'wrong-type', message);
};

/** An absolute address on the web. */
export const webAddress: Reader<string> = (field) => {
  const value = text(field);
  if (value === undefined || isWebAddress(value)) return value;
  const message = `${quote(value)} is not a complete web address; begin it with https://, and leave no spaces in it`;
  return fail(field, 'web-address', message);
};

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (field) => {
    const value = asWritten(field);
    if (value === undefined) return undefined;
    const word = words.find((one) => one === value);
    if (word) return word;
    const meant = nearestOf(value, words);
    const advice = meant === undefined ? 'write one of these' : `did you mean ${quote(meant)}?`;
    const message = `${quote(value)} is not one of ${words.join(', ')}; ${advice}`;
    return fail(field, 'unknown-value', message);
  };
}

/** A list whose items `read` reads; with `orEmpty`, it also reads empty ones. */
export function listOf<T>(
  read: Reader<T>,
  example: string,
  { orEmpty = false } = {},
): Reader<readonly T[]> {
  return (field) => {
    const { node, key } = field;
    if (!isSeq(node)) {
      const written = isScalar(node) ? shorten(sourceOf(node).replace(/[[\]]/g, '').trim()) : '';
      const message = `${quote(key)} must be a list; write ${key}: [${written || example}]`;
      return fail(field, 'wrong-type', message);
    }
    return node.items.flatMap((item) => {
      const itemField: Field = { ...field, node: item, place: field.placeOf(item) };
      const value = isNull(item) && !orEmpty ? failEmptyItem(itemField) : read(itemField);
      return value === undefined ? [] : [value];
    });
  };
}

function failEmptyItem(field: Field): undefined {
  const message = `an item of ${quote(field.key)} is empty; write it, or delete it`;
  return fail(field, 'empty-value', message);
}

/** A list that must not be empty. */
export function nonEmpty<T>(read: Reader<readonly T[]>): Reader<readonly T[]> {
  return (field) => {
    if (isSeq(field.node) && field.node.items.length === 0) {
      const message = `${quote(field.key)} is empty; write at least one`;
      return fail(field, 'empty-value', message);
    }
    return read(field);
  };
}

/** A map inside a map, with a schema of its own. */
export function mapOf<S extends Schema>(schema: S, firstKey: keyof S & string): Reader<Values<S>> {
  return (field) => {
    const { node, key, placeOf, problems } = field;
    if (isMap(node)) return readFields({ map: node, placeOf }, schema, problems);
    const written = isScalar(node) ? shorten(sourceOf(node)) : '...';
    const message = `${quote(key)} must have keys of its own; write ${key}: { ${firstKey}: ${written} }`;
    return fail(field, 'wrong-type', message);
  };
}

/** A value together with its place. */
export function placed<T>(read: Reader<T>): Reader<Placed<T>> {
  return (field) => {
    const value = read(field);
    return value === undefined ? undefined : { value, place: field.place };
  };
}

function scalarOf(field: Field): Scalar.Parsed | undefined {
  const { node, key } = field;
  if (isScalar(node)) return node;
  if (isAlias(node)) {
    const message = `YAML takes ${quote(`*${node.source}`)} for a reference to another value; put it in quotes, or write the value itself`;
    return fail(field, 'yaml', message);
  }
  const found = isSeq(node) ? 'a list' : 'a map';
  const message = `${quote(key)} must be a single value, but YAML reads ${found} here; if a bracket or a colon is part of the value, put the value in quotes`;
  return fail(field, 'wrong-type', message);
}
