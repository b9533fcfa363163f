import { readSource } from '../content/read-source.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { parseArticle, parseTranslation } from './parse-text.ts';
import type { Article, Text, Translation } from './text.ts';

type Parse<T> = (source: SourceFile, settings: Settings, problems: Problem[]) => T | undefined;
type Read<T> = (
  root: string,
  file: string,
  settings: Settings,
  problems: Problem[],
) => readonly T[];

/** Reads the file of an article; where that is not possible, a problem says why and none is given. */
export const readArticle: Read<Article> = reader(parseArticle);

/** Reads the file of a translation, as `readArticle` does an article. */
export const readTranslation: Read<Translation> = reader(parseTranslation);

/** Reads the file of a text, which is an article or a translation by its folder. */
export const readText: Read<Text> = (root, file, settings, problems) => {
  const read: Read<Text> = file.startsWith('articles/') ? readArticle : readTranslation;
  return read(root, file, settings, problems);
};

function reader<T>(parse: Parse<T>): Read<T> {
  return (root, file, settings, problems) => {
    const source = readSource(root, file, problems);
    const text = source && parse(source, settings, problems);
    return text === undefined ? [] : [text];
  };
}
