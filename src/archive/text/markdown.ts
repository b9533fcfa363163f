import MarkdownIt, { type Env, type RendererRule, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { escapeMarkup } from '../base/escape.ts';
import type { Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import { withoutEndSpaces } from '../base/whitespace.ts';
import { keepDefinitionPlaces, type LinkDefinition } from './definition-places.ts';

/** What the parser leaves beside the tokens. */
export interface MarkdownEnv extends Env {
  /** Keeps the footnotes of two texts on one page apart. */
  docId?: Language;
  /** The digits of footnote marks. */
  digits?: Settings['digits'];
  /** The link definitions in their order. */
  definitions?: LinkDefinition[];
  footnotes?: {
    /** The number of each footnote that is referred to, counted from 0, by `:` and its label. */
    readonly refs?: Readonly<Record<string, number>>;
    /** The footnotes in the order of their numbers. One written in place (`^[...]`) has tokens and content. */
    readonly list?: readonly {
      readonly label?: string;
      readonly count?: number;
      readonly tokens?: Token[];
      readonly content?: string;
    }[];
  };
}

/**
 * CommonMark with tables, strikethrough and footnotes. Raw HTML is shown as text. Links keep
 * their spelling and are judged later (links.ts), where a refusal can be reported.
 */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.use(footnote);
markdown.use(keepDefinitionPlaces);

// footnotes.ts gathers them itself: the plugin loses a footnote that stands inside another one.
markdown.core.ruler.disable('footnote_tail');

/** Percent-encodes an address as the markup needs it. */
export const encodeLink = markdown.normalizeLink.bind(markdown);

markdown.validateLink = () => true;
markdown.normalizeLink = (url: string) => url;

const positions = new WeakMap<Token, number>();

/**
 * Where an inline token begins in the content of its block: of a link, where its words begin and
 * (on `link_close`) end. markdown-it itself knows the lines of a block and nothing below it.
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

/** Ids that are sound in HTML and in a selector: `fn-ar-1`, `fnref-ar-1`, `fnref-ar-1-2`. */
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

// In footnotes written in place the plugin leaves escapes apart, for which there is no rule.
markdown.renderer.rules.text_special = (tokens, index) =>
  escapeMarkup(tokens[index]?.content ?? '');

/**
 * Images of the archive are printed by a template; what comes here is on another site and becomes
 * a link, unless it stands in one (see inlines.ts).
 */
markdown.renderer.rules.image = (tokens, index) => {
  const image = tokens[index];
  const source = escapeMarkup(String(image?.attrGet('src') ?? ''));
  const label = escapeMarkup(plainText(image?.children ?? [])) || source;
  return image?.meta?.insideLink ? label : `<a href="${source}">${label}</a>`;
};

/** Code runs from left to right, also on an Arabic page, and is set at the left. */
const printCode: RendererRule = (tokens, index) => {
  const { info = '', content = '' } = tokens[index] ?? {};
  const language = info.trim() && ` class="language-${escapeMarkup(info.trim())}"`;
  return `<pre dir="ltr"><code${language}>${escapeMarkup(content)}</code></pre>\n`;
};
markdown.renderer.rules.fence = printCode;
markdown.renderer.rules.code_block = printCode;

/** Tokens that hold words; `text_special` is an escape in what the parser does not join to `text`. */
const WORDS = new Set(['text', 'text_special', 'code_inline', 'fence', 'code_block']);

/** The words of a token stream, without markup: lines, items and cells apart by `\n` or a space. */
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
