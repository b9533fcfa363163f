import MarkdownIt, { type Env, type RendererRule, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { escapeMarkup } from '../base/escape.ts';
import type { Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import { withoutEndSpaces } from '../base/whitespace.ts';
import { keepDefinitionPlaces, type LinkDefinition } from './definition-places.ts';

/** What the parser records besides the tokens. */
export interface MarkdownEnv extends Env {
  /** Distinguishes the footnotes of two texts on one page. */
  docId?: Language;
  /** The digits of footnote marks. */
  digits?: Settings['digits'];
  /** The link definitions, in order. */
  definitions?: LinkDefinition[];
  footnotes?: {
    /** For `:` and the label of each footnote: its number from 0, or -1 if nothing refers to it. */
    readonly refs?: Readonly<Record<string, number>>;
    /** The footnotes by number. Only those written in place (`^[...]`) have tokens and content. */
    readonly list?: readonly {
      readonly label?: string;
      readonly count?: number;
      readonly tokens?: Token[];
      readonly content?: string;
    }[];
  };
}

/**
 * CommonMark with tables, strikethrough and footnotes. HTML is shown as text. Links keep their
 * spelling and are checked later (links.ts), where a problem can be reported.
 */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.use(footnote);
markdown.use(keepDefinitionPlaces);

// footnotes.ts collects the footnotes itself: the plugin loses a footnote inside another one.
markdown.core.ruler.disable('footnote_tail');

/** Percent-encodes an address for markup. */
export const encodeLink = markdown.normalizeLink.bind(markdown);

markdown.validateLink = () => true;
markdown.normalizeLink = (url: string) => url;

const positions = new WeakMap<Token, number>();

/**
 * The position of an inline token in the content of its block: for a link, where its words begin,
 * and for `link_close` where they end. markdown-it itself records only the lines of blocks.
 */
export function positionOf(token: Token): number | undefined {
  return positions.get(token);
}

markdown.inline.State = class extends markdown.inline.State {
  override push(...args: Parameters<InstanceType<typeof MarkdownIt.StateInline>['push']>): Token {
    const token = super.push(...args);
    positions.set(token, this.pos);
    return token;
  }
};

/** Ids that are valid in HTML and in a selector: `fn-ar-1`, `fnref-ar-1`, `fnref-ar-1-2`. */
function noteId(env: MarkdownEnv, id: number): string {
  return `fn-${env.docId}-${id + 1}`;
}

export function noteReferenceId(env: MarkdownEnv, id: number, subId: number): string {
  return `fnref-${env.docId}-${id + 1}${subId > 0 ? `-${subId + 1}` : ''}`;
}

function noteMark({ digits = 'latn' }: MarkdownEnv, id: number): string {
  return new Intl.NumberFormat('en', { numberingSystem: digits }).format(id + 1);
}

markdown.renderer.rules.footnote_ref = (tokens, index, _options, env) => {
  const { meta } = tokens[index] ?? {};
  const id = Number(meta?.id);
  const self = noteReferenceId(env ?? {}, id, Number(meta?.subId ?? 0));
  return `<sup class="note-reference"><a href="#${noteId(env ?? {}, id)}" id="${self}" role="doc-noteref">${noteMark(env ?? {}, id)}</a></sup>`;
};

// In footnotes written in place the plugin leaves escapes as tokens, which have no rule.
markdown.renderer.rules.text_special = (tokens, index) =>
  escapeMarkup(tokens[index]?.content ?? '');

/**
 * Templates print the images of the archive. An image printed here is on another site and becomes
 * a link, except inside one (see inlines.ts).
 */
markdown.renderer.rules.image = (tokens, index) => {
  const image = tokens[index];
  const source = escapeMarkup(String(image?.attrGet('src') ?? ''));
  const label = escapeMarkup(plainText(image?.children ?? [])) || source;
  return image?.meta?.insideLink ? label : `<a href="${source}">${label}</a>`;
};

/** Code runs from left to right, even on Arabic pages, and is aligned left. */
const printCode: RendererRule = (tokens, index) => {
  const { info = '', content = '' } = tokens[index] ?? {};
  const language = info.trim() && ` class="language-${escapeMarkup(info.trim())}"`;
  return `<pre dir="ltr"><code${language}>${escapeMarkup(content)}</code></pre>\n`;
};
markdown.renderer.rules.fence = printCode;
markdown.renderer.rules.code_block = printCode;

/** Tokens with words; `text_special` is an escape that the parser has not joined to `text`. */
const WORDS = new Set(['text', 'text_special', 'code_inline', 'fence', 'code_block']);

/** The words of some tokens without markup; `\n` separates lines and blocks, a space cells. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content, children, nesting, block } of tokens) {
    if (children) text += plainText(children);
    else if (WORDS.has(type)) text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    if (block && nesting === -1) text += /^t[dh]_close$/.test(type) ? ' ' : '\n';
  }
  const trimmed = text.trim();
  if (!trimmed.includes('\n')) return trimmed;
  return trimmed
    .split('\n')
    .map((line) => withoutEndSpaces(line.replace(/^ +/, '')))
    .filter((line) => line !== '')
    .join('\n');
}
