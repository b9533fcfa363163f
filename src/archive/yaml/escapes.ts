import { type Document, isScalar, visit } from 'yaml';
import { codePoint } from '../base/problem.ts';
import { unwantedIn } from '../content/characters.ts';

/** A character that an escape in double quotes produces, and that a file must not contain. */
export interface EscapedCharacter {
  /** Of the scalar, in the YAML. */
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Finds what escapes such as `\u202E` bring into keys and values. The check of the file itself
 * cannot see it. White space is left out: where it matters, it becomes a single space.
 */
export function findEscaped(document: Document.Parsed, yaml: string): readonly EscapedCharacter[] {
  const found: EscapedCharacter[] = [];
  if (!yaml.includes('\\')) return found;
  visit(document, {
    Scalar(_, node) {
      if (!isScalar<unknown>(node) || node.type !== 'QUOTE_DOUBLE' || !node.range) return;
      const [offset, end] = node.range;
      const written = yaml.slice(offset, end);
      for (const [code, character] of unwantedIn(String(node.value).replace(/\s/g, ''))) {
        if (written.includes(character)) continue;
        found.push({ offset, code, message: messageOf(code, character) });
      }
    },
  });
  return found;
}

function messageOf(code: string, character: string): string {
  const [what, advice] =
    code === 'hidden-character'
      ? [`the invisible character ${codePoint(character)}`, 'delete it']
      : [codePoint(character), 'write the character that belongs here'];
  return `an escape here produces ${what}, which is not allowed; ${advice}`;
}
