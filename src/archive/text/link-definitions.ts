import type { Token } from 'markdown-it';
import { error, quote } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import { offsetOfLine, type Reading } from './body.ts';
import { markdown } from './markdown.ts';

/**
 * Link definitions (`[name]: address`) that no link uses, and the second one of a name, would be
 * lost without a word.
 *
 * @param tokens all of the body
 */
export function checkDefinitions(
  tokens: readonly Token[],
  { body, env, usedDefinitions, problems }: Reading,
): void {
  const unused = new Set(Object.keys(env.references ?? {})).difference(usedDefinitions);
  const seen = new Set<string>();
  const report = (line: number, message: string): void => {
    const place = placeAt(body.source, offsetOfLine(body, line));
    problems.push(error(place, 'link-definition', message));
  };
  for (const { line, written } of findDefinitions(body.source.content.slice(body.start), tokens)) {
    const name = markdown.utils.normalizeReference(written);
    const what = quote(`[${written}]`);
    if (seen.has(name)) report(line, `the link ${what} is defined twice; delete one of the two`);
    else if (unused.has(name)) report(line, unusedMessage(written));
    seen.add(name);
  }
  // A name that runs over several lines has no line of its own.
  for (const name of unused.difference(seen)) report(0, unusedMessage(name));
}

function unusedMessage(name: string): string {
  return `no link uses the definition ${quote(`[${name}]`)}; delete it, or write [words][${name}] where the link belongs`;
}

/** The definitions are where the parser found none of the words and none of the code. */
function findDefinitions(text: string, tokens: readonly Token[]) {
  const taken = new Set<number>();
  for (const { type, map } of tokens) {
    if (!map || !/^(?:inline|fence|code_block)$/.test(type)) continue;
    for (let line = map[0]; line < map[1]; line++) taken.add(line);
  }
  return text.split('\n').flatMap((content, line) => {
    const written = taken.has(line) ? undefined : /^[ >*+\d.)-]*\[([^\]]+)\]:/.exec(content)?.[1];
    return written === undefined || written.startsWith('^') ? [] : [{ line, written }];
  });
}
