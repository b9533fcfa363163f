import path from 'node:path/posix';
import { type ArchiveDate, isFault, parseDate } from './archive-date.ts';
import { BLOCK_ID } from './block-id.ts';
import { type Blocks, splitBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import {
  asWritten,
  type Field,
  fail,
  isNull,
  listOf,
  mapOf,
  oneOf,
  type Reader,
  readFields,
  text,
  trueOrFalse,
  webAddress,
} from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { SOURCE, TARGET } from './language.ts';
import type { Place, Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import type { SourceFile } from './source-file.ts';
import { faultOfId } from './story-id.ts';

/** What an article and a translation have in common. */
interface TextBase extends Blocks {
  readonly id: string;
  /** Path below the content root. */
  readonly file: string;
  readonly title: string;
  readonly summary?: string;
}

/** A value and the place in the file that it was read from. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** An article as it is written: its tags are names, not yet looked up. */
export interface Article extends TextBase {
  readonly language: typeof SOURCE;
  readonly date: ArchiveDate;
  readonly tagNames: readonly Placed<string>[];
  readonly source?: { readonly name: string; readonly url?: string };
  readonly author?: string;
  readonly updated?: ArchiveDate;
  readonly aliases: readonly Placed<string>[];
  readonly draft: boolean;
}

export type Method = 'human' | 'machine' | 'machine-reviewed';

/** A translation as it is written. */
export interface Translation extends TextBase {
  readonly language: typeof TARGET;
  readonly translator?: string;
  readonly translated?: ArchiveDate;
  readonly reviewer?: string;
  readonly method?: Method;
  /** Recorded for each block of the translation: the ids of the source blocks that it renders. */
  readonly recorded?: readonly Placed<readonly string[]>[];
}

export type Text = Article | Translation;

function articleSchema(settings: Settings) {
  const date = dateReader(settings);
  return {
    title: { read: text, required: 'the headline' },
    date: { read: date, required: '2024-01-27 (or 2024-01, or 2024, where the day is not known)' },
    tags: { read: atLeastOne(listOf(placed(text), '[العراق]')), required: '[one or more tags]' },
    summary: { read: text },
    source: {
      read: mapOf(
        { name: { read: text, required: 'who published it' }, url: { read: webAddress } },
        '{ name: ... }',
      ),
    },
    author: { read: text },
    updated: { read: date },
    aliases: { read: listOf(placed(storyId), '[2024/01/old-name]') },
    draft: { read: trueOrFalse },
  } as const;
}

function translationSchema(settings: Settings) {
  const date = dateReader(settings);
  return {
    title: { read: text, required: 'the headline' },
    summary: { read: text },
    translator: { read: text },
    translated: { read: date },
    reviewer: { read: text },
    method: { read: oneOf('human', 'machine', 'machine-reviewed') },
    blocks: { read: listOf(placed(blockIds), '[k3f9a, 9x2mm]', { orEmpty: true }) },
  } as const;
}

/** Reads an article. What is wrong with it is added to `problems`; then there may be no article. */
export function parseArticle(
  source: SourceFile,
  settings: Settings,
  problems: Problem[],
): Article | undefined {
  const parts = parse(source, articleSchema(settings), settings, SOURCE, problems);
  if (!parts) return undefined;
  const { values, base } = parts;
  const { title, date, tags } = values;
  if (title === undefined || date === undefined || tags === undefined) return undefined;
  return {
    ...base,
    language: SOURCE,
    title,
    date,
    tagNames: tags,
    aliases: values.aliases ?? [],
    draft: values.draft ?? false,
    ...present({
      summary: values.summary,
      author: values.author,
      updated: values.updated,
      source:
        values.source?.name === undefined
          ? undefined
          : { name: values.source.name, ...present({ url: values.source.url }) },
    }),
  };
}

/** Reads a translation, as `parseArticle` does an article. */
export function parseTranslation(
  source: SourceFile,
  settings: Settings,
  problems: Problem[],
): Translation | undefined {
  const parts = parse(source, translationSchema(settings), settings, TARGET, problems);
  if (parts?.values.title === undefined) return undefined;
  const { blocks, title, ...values } = parts.values;
  return { ...parts.base, language: TARGET, title, ...present({ ...values, recorded: blocks }) };
}

function parse<S extends Parameters<typeof readFields>[1]>(
  source: SourceFile,
  schema: S,
  settings: Settings,
  language: Text['language'],
  problems: Problem[],
) {
  problems.push(...checkCharacters(source));
  const frontMatter = readFrontMatter(source, problems);
  if (!frontMatter) return undefined;
  const values = readFields(frontMatter, schema, problems);
  const { file } = source;
  const id = storyIdOf(file);
  const body = { source, language, directory: path.dirname(id), start: frontMatter.bodyStart };
  return { values, base: { id, file, ...splitBlocks(body, settings, problems) } };
}

/** The id of the story that a file of `articles/` or `translations/` belongs to. */
export function storyIdOf(file: string): string {
  return file.replace(/^[^/]*\//, '').replace(/\.md$/, '');
}

function dateReader({ timeZone }: Settings): Reader<ArchiveDate> {
  return (field) => {
    const written = asWritten(field);
    if (written === undefined) return undefined;
    const date = parseDate(written, timeZone);
    if (!isFault(date)) return date;
    const mend = date.meant === undefined ? 'correct it' : `write ${date.meant}`;
    return fail(field, 'date', `“${written}”: ${date.fault}; ${mend}`);
  };
}

function storyId(field: Field): string | undefined {
  const id = asWritten(field);
  const fault = id && faultOfId(id);
  return fault ? fail(field, 'alias', `“${id}” cannot have been the id of a story: ${fault}`) : id;
}

/** What one block of a translation renders: an id, a list of ids, or `~` for nothing. */
function blockIds(field: Field): readonly string[] | undefined {
  if (isNull(field.node)) return [];
  const read =
    field.node?.range && 'items' in field.node ? listOf(blockId, '[k3f9a, 9x2mm]') : blockId;
  const ids = read(field);
  return ids === undefined || typeof ids === 'object' ? ids : [ids];
}

function blockId(field: Field): string | undefined {
  const id = asWritten(field);
  if (id === undefined || BLOCK_ID.test(id)) return id;
  return fail(
    field,
    'block-id',
    `“${id}” is not the id of a block; copy it from the article's page, or write ~ where the translator added a block`,
  );
}

function placed<T>(read: Reader<T>): Reader<Placed<T>> {
  return (field) => {
    const value = read(field);
    return value === undefined ? undefined : { value, place: field.place };
  };
}

function atLeastOne<T>(read: Reader<readonly T[]>): Reader<readonly T[]> {
  return (field) => {
    const before = field.problems.length;
    const items = read(field);
    if (items?.length === 0 && field.problems.length === before) {
      return fail(field, 'empty-value', `“${field.key}” is empty; every story has at least one`);
    }
    return items;
  };
}

/** The entries that have a value. */
function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as never;
}
