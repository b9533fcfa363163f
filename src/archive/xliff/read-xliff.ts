import { XmlDocument, type XmlElement, XmlParseError } from 'libxml2-wasm';
import { quote } from '../base/problem.ts';
import { XLIFF } from './write-xliff.ts';
import { XliffFault } from './xliff-fault.ts';
import { inlineText } from './xliff-inlines.ts';
import { attributeOf, childrenOf, elementsIn } from './xml-elements.ts';

/** A document as a translator's tool returns it. */
export interface XliffFile {
  /** BCP 47 tags, as the document has them. */
  readonly languages: { readonly source: string; readonly target: string };
  /** The path of the article below the content root. */
  readonly original: string;
  readonly units: readonly TranslatedUnit[];
}

export interface TranslatedUnit {
  readonly id: string;
  /** The line of the document on which it begins. */
  readonly line: number;
  readonly source: string;
  /** Null if it is empty. */
  readonly target: string | null;
  /** Whether any of its segments has the state `initial`. */
  readonly isInitial: boolean;
}

/**
 * Reads an XLIFF 2.0 or 2.1 document of one story as any tool may write it: with or without groups,
 * with units in several segments, with modules (which are ignored). Nothing outside the document is
 * read. libxml2 refuses elements that are nested more than 256 deep.
 *
 * @throws {XliffFault} if it is not well-formed, or no such document
 */
export function readXliff(bytes: Uint8Array): XliffFile {
  const document = parseXml(bytes);
  try {
    if (document.dtd) {
      throw new XliffFault(1, 'it has a document type declaration, which is not read; remove it');
    }
    const { root } = document;
    if (root.name !== 'xliff' || root.namespaceUri !== XLIFF) {
      const found = `<${root.name}>${root.namespaceUri ? ` of ${quote(root.namespaceUri)}` : ''}`;
      throw new XliffFault(
        root.line,
        `it is not XLIFF 2.0, but begins with ${found}; save it as XLIFF 2.0`,
      );
    }
    const files = childrenOf(root, 'file');
    const [file] = files;
    if (!file || files.length > 1) {
      throw new XliffFault(
        root.line,
        `it has ${files.length} files, but a story is one; import each story from its own document`,
      );
    }
    return {
      languages: { source: attributeOf(root, 'srcLang'), target: attributeOf(root, 'trgLang') },
      original: attributeOf(file, 'original'),
      units: unitsBelow(file).map(readUnit),
    };
  } finally {
    document.dispose();
  }
}

function parseXml(bytes: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(bytes);
  } catch (thrown) {
    if (!(thrown instanceof XmlParseError)) throw thrown;
    const { line = 1, message = thrown.message } = thrown.details[0] ?? {};
    const advice = 'save it again from the tool that wrote it';
    throw new XliffFault(line, `it is not well-formed XML (${message.trim()}); ${advice}`);
  }
}

function unitsBelow(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.namespaceUri !== XLIFF) return [];
    if (child.name === 'group') return unitsBelow(child);
    return child.name === 'unit' ? [child] : [];
  });
}

function readUnit(unit: XmlElement): TranslatedUnit {
  const id = attributeOf(unit, 'id');
  const parts = elementsIn(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const segments = parts.filter(({ name }) => name === 'segment');
  const isEmpty = (segment: XmlElement): boolean => (textOf(segment, 'target') ?? '').trim() === '';
  const empty = segments.filter(isEmpty);
  if (empty.length > 0 && empty.length < segments.length) {
    throw new XliffFault(
      unit.line,
      `${quote(id)} is only partly translated; translate the rest, or delete the targets of its other segments`,
    );
  }
  const target = parts.map((part) => textOf(part, 'target') ?? textOf(part, 'source')).join('');
  return {
    id,
    line: unit.line,
    source: parts.map((part) => textOf(part, 'source')).join(''),
    target: empty.length > 0 ? null : withoutEmptyLines(target),
    isInitial: segments.some(
      (segment) => (attributeOf(segment, 'state') || 'initial') === 'initial',
    ),
  };
}

/** Keeps spaces before the first words, since four of them make a block of code. */
function withoutEmptyLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

/** The text of a segment's source or target; undefined if it has none. */
function textOf(part: XmlElement, name: 'source' | 'target'): string | undefined {
  const [element] = childrenOf(part, name);
  return element && inlineText(element);
}
