import type { Language } from '../../src/archive/base/language.ts';
import { formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import type { Settings } from '../../src/archive/base/settings.ts';
import { type Blocks, splitBlocks } from '../../src/archive/text/blocks.ts';
import { settings } from '../settings.ts';

/** Splits a body into blocks, as if it were in a file of the folder 2024/01. */
export function readBody(
  content: string,
  { language = 'ar', ...changed }: { language?: Language } & Partial<Settings> = {},
): Blocks & { readonly problems: readonly string[] } {
  const problems: Problem[] = [];
  const source = { file: 'articles/2024/01/talks.md', content };
  const body = { source, language, directory: '2024/01', start: 0 };
  const blocks = splitBlocks(body, { ...settings, ...changed }, problems);
  return { ...blocks, problems: problems.map(formatProblem) };
}
