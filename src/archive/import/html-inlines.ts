import { spaced } from '../base/whitespace.ts';
import { markdown, plainText } from '../text/markdown.ts';
import { escapeLineStart, escapeWords, longestRun } from './escape-markdown.ts';
import { type HtmlElement, type HtmlNode, LEFT_OUT } from './html-tree.ts';
import { codeOf, wordsOf } from './html-words.ts';

/** What the conversion of HTML depends on. */
export interface HtmlOptions {
  /** The address of the page, which relative addresses need; undefined if it is not known. */
  readonly base: string | undefined;
}

const MARK: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };

/**
 * Nodes of HTML as the lines of a Markdown paragraph. If Markdown would not read the same words
 * from its links and emphasis (as with a mark between two letters), only the words are kept.
 */
export function inlineMarkdown(nodes: readonly HtmlNode[], options: HtmlOptions): string {
  const words = nodes.map(wordsOf).join('');
  const rich = tidy(nodes.map((node) => inline(node, options)).join(''));
  return reads(rich) === spaced(words).trim()
    ? rich
    : tidy(escapeWords(words).replaceAll('\n', '\\\n'));
}

/** The words that Markdown shows, on one line. */
function reads(paragraph: string): string {
  return spaced(plainText(markdown.parse(paragraph, {})));
}

/** Trims all lines, and removes empty ones and line breaks at the end. */
function tidy(written: string): string {
  const lines = withoutLastBreaks(written.replace(/[^\S\n]+/g, ' ')).split('\n');
  return lines
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '' && line !== '\\')
    .join('\n');
}

/** Removes line breaks (a backslash at the end of a line) that nothing follows. */
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

/** An image as Markdown. Its file is not imported, which `npm run check` reports. */
export function imageMarkdown(image: HtmlElement, caption: string, options: HtmlOptions): string {
  const source = image.attributes.src ?? '';
  const address = addressOf(source, options) || source;
  const alt = escapeWords(spaced(image.attributes.alt ?? '').trim());
  if (address === '' || address.startsWith('data:')) return alt;
  const title = caption === '' ? '' : ` "${escapeWords(caption).replaceAll('"', '\\"')}"`;
  return `![${alt}](${destination(address)}${title})`;
}

/** A complete web address; empty if there is none. */
function addressOf(written: string | undefined, { base }: HtmlOptions): string {
  if (!written || written.startsWith('#') || !URL.canParse(written, base)) return '';
  const { protocol, href } = new URL(written, base);
  return /^(?:https?|mailto):$/.test(protocol) ? href : '';
}

/** Escapes white space and brackets, which would end an address, and marks of Markdown. */
function destination(address: string): string {
  return address
    .replace(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[*_`[\]~|]/g, '\\$&');
}
