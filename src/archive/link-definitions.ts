import { offsetOfLine, type Reading } from './body.ts';
import { markdown } from './markdown.ts';
import { error, quote } from './problem.ts';
import { placeAt } from './source-file.ts';

/** A link definition (`[name]: address`) that no link uses would be lost without a word. */
export function checkDefinitions({ body, env, usedDefinitions, problems }: Reading): void {
  const unused = Object.keys(env.references ?? {}).filter((name) => !usedDefinitions.has(name));
  if (unused.length === 0) return;
  const lines = linesOfDefinitions(body.source.content.slice(body.start));
  for (const name of unused) {
    const { line = 0, written = name } = lines.get(name) ?? {};
    const message = `no link uses the definition ${quote(`[${written}]`)}; delete it, or write [words][${written}] where the link belongs`;
    problems.push(
      error(placeAt(body.source, offsetOfLine(body, line)), 'link-definition', message),
    );
  }
}

interface WrittenDefinition {
  readonly line: number;
  readonly written: string;
}

/** The first line that defines each name, by the name as markdown-it normalises it. */
function linesOfDefinitions(text: string): ReadonlyMap<string, WrittenDefinition> {
  const definitions = new Map<string, WrittenDefinition>();
  text.split('\n').forEach((content, line) => {
    const written = /^[ >]*\[([^\]]+)\]:/.exec(content)?.[1];
    if (written === undefined) return;
    const name = markdown.utils.normalizeReference(written);
    if (!definitions.has(name)) definitions.set(name, { line, written });
  });
  return definitions;
}
