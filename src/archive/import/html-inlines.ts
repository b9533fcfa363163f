import { markdown, plainText } from '../text/markdown.ts';
import { escapeLineStart, escapeWords } from './escape-markdown.ts';

/** How the inline content of HTML becomes Markdown. */
export interface InlineOptions {
  /** The address of the page, for the addresses in it; nothing where it is not known. */
  readonly base: string | undefined;
}

const MARK: Readonly<Record<string, string>> = { STRONG: '**', B: '**', EM: '*', I: '*' };

/**
 * Nodes of HTML as the lines of a Markdown paragraph, with links and emphasis where these say in
 * Markdown what they say in HTML; where they would not (a mark between two letters), the words.
 */
export function inlineMarkdown(nodes: readonly Node[], options: InlineOptions): string {
  const words = nodes.map(wordsOf).join('');
  const rich = tidy(nodes.map((node) => inline(node, options)).join(''));
  return reads(rich) === spaced(words).trim()
    ? rich
    : tidy(escapeWords(words).replaceAll('\n', '\\\n'));
}

/** What a reader gets to see of some Markdown. */
function reads(paragraph: string): string {
  return plainText(markdown.parse(paragraph, {})).replace(/\s+/g, ' ');
}

function tidy(written: string): string {
  return written
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?:\\\n\s*)+$/, '')
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '' && line !== '\\')
    .join('\n');
}

function inline(node: Node, options: InlineOptions): string {
  if (node.nodeType === 3) return escapeWords(spaced(node.textContent));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const content = [...element.childNodes].map((child) => inline(child, options)).join('');
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  const mark = MARK[element.tagName];
  if (element.tagName === 'BR') return '\\\n';
  if (element.tagName === 'CODE') return codeSpan(element.textContent ?? '');
  if (element.tagName === 'IMG') return imageMarkdown(element, '', options);
  if (inner === '') return content;
  if (mark) return `${before}${mark}${inner}${mark}${after}`;
  const address = element.tagName === 'A' ? addressOf(element.getAttribute('href'), options) : '';
  return address ? `${before}[${inner}](${destination(address)})${after}` : content;
}

/** The words alone, broken into lines where HTML breaks them. */
function wordsOf(node: Node): string {
  if (node.nodeType === 3) return spaced(node.textContent);
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.tagName === 'BR') return '\n';
  if (element.tagName === 'IMG') return spaced(element.getAttribute('alt'));
  return [...element.childNodes].map(wordsOf).join('');
}

function spaced(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ');
}

function codeSpan(text: string): string {
  const code = spaced(text).trim();
  if (code === '') return '';
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/** An image as Markdown; it is not brought into the archive, which `npm run check` says. */
export function imageMarkdown(image: Element, caption: string, options: InlineOptions): string {
  const source = image.getAttribute('src') ?? '';
  const address = addressOf(source, options) || source;
  const alt = escapeWords(spaced(image.getAttribute('alt')).trim());
  if (address === '' || address.startsWith('data:')) return alt;
  const title = caption === '' ? '' : ` "${escapeWords(caption).replaceAll('"', '\\"')}"`;
  return `![${alt}](${destination(address)}${title})`;
}

/** A whole web address; empty where there is none. */
function addressOf(written: string | null, { base }: InlineOptions): string {
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
