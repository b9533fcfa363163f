import { spaced } from '../base/whitespace.ts';
import { markdown, plainText } from '../text/markdown.ts';
import { escapeLineStart, escapeWords, longestRun } from './escape-markdown.ts';
import { type HtmlElement, type HtmlNode, LEFT_OUT } from './html-tree.ts';
import { codeOf, wordsOf } from './html-words.ts';

/** How HTML becomes Markdown. */
export interface HtmlOptions {
  /** The address of the page, for the addresses in it; nothing where it is not known. */
  readonly base: string | undefined;
}

const MARK: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };

/**
 * Nodes of HTML as the lines of a Markdown paragraph, with links and emphasis where these say in
 * Markdown what they say in HTML; where they would not (a mark between two letters), the words.
 */
export function inlineMarkdown(nodes: readonly HtmlNode[], options: HtmlOptions): string {
  const words = nodes.map(wordsOf).join('');
  const rich = tidy(nodes.map((node) => inline(node, options)).join(''));
  return reads(rich) === spaced(words).trim()
    ? rich
    : tidy(escapeWords(words).replaceAll('\n', '\\\n'));
}

/** What a reader gets to see of some Markdown. */
function reads(paragraph: string): string {
  return spaced(plainText(markdown.parse(paragraph, {})));
}

/** Lines without white space at their ends, none of them empty, no line break after the last. */
function tidy(written: string): string {
  const lines = withoutLastBreaks(written.replace(/[^\S\n]+/g, ' ')).split('\n');
  return lines
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '' && line !== '\\')
    .join('\n');
}

/** Takes away the line breaks (a backslash at the end of a line) that nothing follows. */
function withoutLastBreaks(written: string): string {
  let end = written.length;
  for (;;) {
    const last = written.slice(0, end).trimEnd().length;
    if (written.slice(last - 1, last + 1) !== '\\\n') return written.slice(0, end);
    end = last - 1;
  }
}

function inline(node: HtmlNode, options: HtmlOptions): string {
  if (typeof node === 'string') return escapeWords(spaced(node));
  const { name, attributes, children, isInline } = node;
  if (LEFT_OUT.has(name)) return '';
  if (name === 'br') return '\\\n';
  if (name === 'code') return codeSpan(codeOf(node));
  if (name === 'img') return imageMarkdown(node, '', options);
  const content = children.map((child) => inline(child, options)).join('');
  if (!isInline) return ` ${content} `;
  const inner = content.trim();
  if (inner === '') return content;
  const mark = MARK[name] ?? '';
  const address = name === 'a' ? addressOf(attributes.href, options) : '';
  const marked = address ? `[${inner}](${destination(address)})` : mark + inner + mark;
  const start = content.length - content.trimStart().length;
  return content.slice(0, start) + marked + content.slice(start + inner.length);
}

function codeSpan(text: string): string {
  const code = spaced(text).trim();
  if (code === '') return '';
  const longest = longestRun(code, '`');
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${code} ${fence}` : fence + code + fence;
}

/** An image as Markdown; it is not brought into the archive, which `npm run check` says. */
export function imageMarkdown(image: HtmlElement, caption: string, options: HtmlOptions): string {
  const source = image.attributes.src ?? '';
  const address = addressOf(source, options) || source;
  const alt = escapeWords(spaced(image.attributes.alt ?? '').trim());
  if (address === '' || address.startsWith('data:')) return alt;
  const title = caption === '' ? '' : ` "${escapeWords(caption).replaceAll('"', '\\"')}"`;
  return `![${alt}](${destination(address)}${title})`;
}

/** A whole web address; empty where there is none. */
function addressOf(written: string | undefined, { base }: HtmlOptions): string {
  if (!written || written.startsWith('#') || !URL.canParse(written, base)) return '';
  const { protocol, href } = new URL(written, base);
  return /^(?:https?|mailto):$/.test(protocol) ? href : '';
}

/** White space and brackets would end an address. */
function destination(address: string): string {
  return address
    .replace(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[*_`[\]~|]/g, '\\$&');
}
