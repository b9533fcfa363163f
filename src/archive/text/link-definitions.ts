import type { LinkDefinition } from './definition-places.ts';
import { type MarkdownEnv, markdown } from './markdown.ts';

/**
 * The link definitions of some Markdown, in order: those that the parser uses, and none that is
 * merely shown, as in a code block or in the words of a paragraph.
 */
export function linkDefinitionsIn(content: string): readonly LinkDefinition[] {
  const env: MarkdownEnv = {};
  markdown.parse(content, env);
  return env.definitions ?? [];
}
