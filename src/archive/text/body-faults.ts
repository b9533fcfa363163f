import type { Token } from 'markdown-it';
import { error } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import { type BodyReading, offsetOfLine } from './body.ts';
import { deepNesting, emptyBlocks, fenceFaults, headingFaults, longRows } from './structure.ts';

/** Reports structure in a body that would hide words from readers, or show them the wrong way. */
export function checkStructure(tokens: readonly Token[], { body, problems }: BodyReading): void {
  const { source } = body;
  const linesOf = ({ map }: Token): readonly string[] => {
    const [from = 0, to = 1] = map ?? [];
    const lines = source.content
      .slice(offsetOfLine(body, from), offsetOfLine(body, to))
      .split('\n');
    return lines.slice(0, to - from);
  };
  const faults = [
    ...headingFaults(tokens),
    ...emptyBlocks(tokens),
    ...longRows(tokens, linesOf),
    ...fenceFaults(tokens, linesOf),
    ...deepNesting(tokens),
  ];
  for (const { token, code, message } of faults) {
    const indent = /^ */.exec(linesOf(token)[0] ?? '')?.[0].length ?? 0;
    const offset = offsetOfLine(body, token.map?.[0] ?? 0) + indent;
    problems.push(error(placeAt(source, offset), code, message));
  }
}
