import type { Token } from 'markdown-it';
import { type MarkdownEnv, markdown } from '../text/markdown.ts';

/** The labels that a body refers to. */
export interface UsedNames {
  /** Labels of footnotes. */
  readonly footnotes: ReadonlySet<string>;
  /** Labels of link definitions, as the parser compares them. */
  readonly links: ReadonlySet<string>;
}

/**
 * The footnotes and link definitions that a body refers to.
 *
 * @param body with all the definitions that it may need: without one, a label is no reference
 */
export function usedNames(body: string): UsedNames {
  const env: MarkdownEnv = {};
  const tokens = markdown.parse(body, env);
  const { refs = {}, list = [] } = env.footnotes ?? {};
  const labels = Object.entries(refs).flatMap(([label, id]) => (id < 0 ? [] : [label.slice(1)]));
  const inlines = [
    ...tokens.map(({ children }) => children ?? []),
    ...list.map((note) => note.tokens ?? []),
  ];
  return { footnotes: new Set(labels), links: new Set(inlines.flatMap(labelsOfLinks)) };
}

function labelsOfLinks(inline: readonly Token[]): readonly string[] {
  return inline.flatMap(({ type, meta }) => {
    const isLink = type === 'link_open' || type === 'image';
    return isLink && meta?.label !== undefined ? [String(meta.label)] : [];
  });
}
