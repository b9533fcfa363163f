import MarkdownIt, { type Env, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Language } from './language.ts';

/** What the parser leaves beside the tokens. */
export interface MarkdownEnv extends Env {
  /** Keeps the footnotes of two texts on one page apart. */
  docId?: Language;
  footnotes?: { readonly refs?: Readonly<Record<string, number>> };
  /** The labels of all footnote definitions, in their order, as often as they are defined. */
  definitions?: { readonly label: string; readonly line: number }[];
}

/**
 * CommonMark with tables, strikethrough and footnotes. Raw HTML is shown as text. Links keep
 * their spelling and are judged later (links.ts), where a refusal can be reported.
 */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.use(footnote);

/** Percent-encodes an address as the markup needs it. */
export const encodeLink = markdown.normalizeLink.bind(markdown);

markdown.validateLink = () => true;
markdown.normalizeLink = (url: string) => url;

markdown.core.ruler.before('footnote_tail', 'footnote_definitions', (state) => {
  const env: MarkdownEnv = state.env;
  env.definitions = state.tokens
    .filter(({ type }) => type === 'footnote_reference_open')
    .map(({ meta, map }) => ({ label: String(meta?.label), line: map?.[0] ?? 0 }));
});

/** Ids that are sound in HTML and in a selector: `fn-ar-1`, `fnref-ar-1`, `fnref-ar-1-2`. */
export function noteId(env: MarkdownEnv, id: number): string {
  return `fn-${env.docId}-${id + 1}`;
}

export function noteReferenceId(env: MarkdownEnv, id: number, subId: number): string {
  return `fnref-${env.docId}-${id + 1}${subId > 0 ? `-${subId + 1}` : ''}`;
}

markdown.renderer.rules.footnote_ref = (tokens, index, _options, env) => {
  const { id, subId } = (tokens[index] as Token).meta as { id: number; subId: number };
  const note = noteId(env ?? {}, id);
  const self = noteReferenceId(env ?? {}, id, subId);
  return `<sup class="note-reference"><a href="#${note}" id="${self}" role="doc-noteref">${id + 1}</a></sup>`;
};

/** Images of the archive are printed by a template; what comes here is on another site. */
markdown.renderer.rules.image = (tokens, index) => {
  const { escapeHtml } = markdown.utils;
  const source = String(tokens[index]?.attrGet('src') ?? '');
  const label = escapeHtml(plainText(tokens[index]?.children ?? []) || source);
  return insideLink(tokens, index) ? label : `<a href="${escapeHtml(source)}">${label}</a>`;
};

function insideLink(tokens: readonly Token[], index: number): boolean {
  const last = tokens.slice(0, index).findLast(({ type }) => /^link_(?:open|close)$/.test(type));
  return last?.type === 'link_open';
}

/** The words of a token stream, without markup: lines, items and cells apart by `\n` or a space. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content, children, nesting, block } of tokens) {
    if (children) text += plainText(children);
    else if (type === 'text' || type === 'code_inline' || type === 'fence' || type === 'code_block')
      text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    if (block && nesting === -1) text += /^t[dh]_close$/.test(type) ? ' ' : '\n';
  }
  return text.replace(/ *\n[ \n]*/g, '\n').trim();
}

/** The way back from a footnote is printed by a template, which has the words for it. */
markdown.renderer.rules.footnote_anchor = () => '';
