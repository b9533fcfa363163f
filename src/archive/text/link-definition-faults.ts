import { error, quote } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import type { BodyReading } from './body.ts';
import type { LinkDefinition } from './definition-places.ts';
import { FOOTNOTE_NAME_FAULT } from './footnote-name.ts';

/** Reports link definitions (`[label]: address`) that would be lost silently. */
export function checkDefinitions({ body, env, usedDefinitions, problems }: BodyReading): void {
  const seen = new Set<string>();
  for (const definition of env.definitions ?? []) {
    const { name, start } = definition;
    const fault = seen.has(name)
      ? `the link ${quote(`[${definition.label}]`)} is defined twice; delete one of the two`
      : faultOfUnused(definition, usedDefinitions);
    seen.add(name);
    if (!fault) continue;
    const code = name.startsWith('^') ? 'footnote' : 'link-definition';
    problems.push(error(placeAt(body.source, body.start + start), code, fault));
  }
}

function faultOfUnused({ name, label }: LinkDefinition, used: ReadonlySet<string>) {
  if (used.has(name)) return undefined;
  // To the parser, a footnote with a space in its name is a link definition.
  if (name.startsWith('^')) return FOOTNOTE_NAME_FAULT;
  return `no link uses the definition ${quote(`[${label}]`)}; delete it, or write [words][${label}] where the link belongs`;
}
