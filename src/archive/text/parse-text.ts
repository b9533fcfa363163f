import path from 'node:path/posix';
import { SOURCE, TARGET } from '../base/language.ts';
import { type Problem, warning } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { storyIdOf } from '../base/story-id.ts';
import type { SourceFile } from '../content/source-file.ts';
import { placesOf, readFields, type Schema } from '../yaml/fields.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import {
  listOf,
  mapOf,
  nonEmpty,
  oneOf,
  placed,
  text,
  trueOrFalse,
  webAddress,
} from '../yaml/readers.ts';
import { splitBlocks } from './blocks.ts';
import type { Article, Text, Translation } from './text.ts';
import { blockIds, dateIn, storyId } from './text-readers.ts';

function articleSchema({ timeZone }: Settings) {
  const date = dateIn(timeZone);
  return {
    title: { read: text, required: 'the headline' },
    date: {
      read: date,
      required: 'the date, as in 2024-01-27 (2024-01 or 2024 if the day is not known)',
    },
    tags: {
      read: nonEmpty(listOf(placed(text), 'العراق')),
      required: 'one tag or more, as in [العراق]',
    },
    summary: { read: text },
    source: {
      read: mapOf(
        { name: { read: text, required: 'the name of the publisher' }, url: { read: webAddress } },
        'name',
      ),
    },
    author: { read: text },
    updated: { read: date },
    aliases: { read: listOf(placed(storyId), '2024/01/old-name') },
    draft: { read: trueOrFalse },
  } as const;
}

function translationSchema({ timeZone }: Settings) {
  return {
    title: { read: text, required: 'the headline' },
    summary: { read: text },
    translator: { read: text },
    translated: { read: dateIn(timeZone) },
    reviewer: { read: text },
    method: { read: oneOf('human', 'machine', 'machine-reviewed') },
    blocks: { read: listOf(placed(blockIds), 'k3f9a, 9x2mm', { orEmpty: true }) },
  } as const;
}

/** Reads an article. Its faults are added to `problems`; with some of them there is no article. */
export function parseArticle(
  source: SourceFile,
  settings: Settings,
  problems: Problem[],
): Article | undefined {
  const parts = parse(source, articleSchema(settings), settings, SOURCE, problems);
  if (!parts) return undefined;
  const { title, date, tags, aliases = [], draft = false, source: origin, ...rest } = parts.values;
  if (title === undefined || date === undefined || tags === undefined) return undefined;
  return {
    ...parts.base,
    ...rest,
    language: SOURCE,
    title,
    date,
    tagNames: tags,
    aliases,
    draft,
    ...(origin?.name !== undefined && { source: { ...origin, name: origin.name } }),
  };
}

/** Reads a translation in the same way. */
export function parseTranslation(
  source: SourceFile,
  settings: Settings,
  problems: Problem[],
): Translation | undefined {
  const parts = parse(source, translationSchema(settings), settings, TARGET, problems);
  if (parts?.values.title === undefined) return undefined;
  const { blocks, title, ...rest } = parts.values;
  const recorded = blocks && { recorded: blocks };
  const { base } = parts;
  const translation: Translation = { ...base, ...rest, language: TARGET, title, ...recorded };
  checkRecord(translation, problems);
  return translation;
}

/** Warns of a record that does not fit its text, and is therefore ignored. */
function checkRecord({ id, recorded, blocks, places }: Translation, problems: Problem[]): void {
  const place = places.blocks;
  if (!recorded || !place || recorded.length === blocks.length) return;
  const message = `“blocks” has ${recorded.length} entries, but the text has ${blocks.length} blocks; correct it, or record it again with npm run accept -- ${id}`;
  problems.push(warning(place, 'blocks', message));
}

/** Reads what all texts have in common. The body is read even if the front matter is faulty. */
function parse<S extends Schema>(
  source: SourceFile,
  schema: S,
  settings: Settings,
  language: Text['language'],
  problems: Problem[],
) {
  const frontMatter = readFrontMatter(source, problems);
  if (!frontMatter) return undefined;
  const { yaml, bodyStart } = frontMatter;
  const values = yaml && readFields(yaml, schema, problems);
  const { file } = source;
  const id = storyIdOf(file);
  const body = { source, language, directory: path.dirname(id), start: bodyStart };
  const blocks = splitBlocks(body, settings, problems);
  return yaml && values && { values, base: { id, file, places: placesOf(yaml), ...blocks } };
}
