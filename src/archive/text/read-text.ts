import type { Problem } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { readBytes, sourceOf } from '../content/read-source.ts';
import type { SourceFile } from '../content/source-file.ts';
import { parseArticle, parseTranslation } from './parse-text.ts';
import type { Article, Text, Translation } from './text.ts';

type Parse<T> = (source: SourceFile, settings: Settings, problems: Problem[]) => T | undefined;

/** Reads the file of an article; if that is not possible, a problem says why. */
export const readArticle = reader<Article>(parseArticle);

/** Reads the file of a translation in the same way. */
export const readTranslation = reader<Translation>(parseTranslation);

/** A text and the file that it was parsed from. */
export interface ParsedText {
  readonly text: Text;
  readonly source: SourceFile;
}

/** Reads a text from its bytes; its folder makes it an article or a translation. */
export function parsedText(
  file: string,
  bytes: Uint8Array,
  settings: Settings,
  problems: Problem[],
): ParsedText | undefined {
  const source = sourceOf(file, bytes, problems);
  const parse: Parse<Text> = file.startsWith('articles/') ? parseArticle : parseTranslation;
  const text = source && parse(source, settings, problems);
  return text && { text, source };
}

function reader<T>(parse: Parse<T>) {
  return (root: string, file: string, settings: Settings, problems: Problem[]): readonly T[] => {
    const bytes = readBytes(root, file, problems);
    const source = bytes && sourceOf(file, bytes, problems);
    const text = source && parse(source, settings, problems);
    return text === undefined ? [] : [text];
  };
}
