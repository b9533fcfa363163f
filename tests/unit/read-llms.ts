import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';

interface Link {
  readonly name: string;
  readonly href: string;
  readonly note: string;
}

/** Reads the file as llmstxt.org describes it, with a Markdown parser. */
export function readLlms(text: string) {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  const title: string[] = [];
  const sections = new Map<string, Link[]>();
  const quoted: string[] = [];
  let section: Link[] = [];
  let quote = 0;
  tokens.forEach(({ type, nesting, children, content }, index) => {
    if (type.startsWith('blockquote')) quote += nesting;
    if (type !== 'inline') return;
    const opened = tokens[index - 1];
    const words = (children ?? []).map((child) => child.content).join('');
    if (opened?.tag === 'h1') title.push(words);
    else if (opened?.tag === 'h2') {
      section = [];
      sections.set(words, section);
    } else if (quote > 0) quoted.push(words);
    else if (tokens[index - 2]?.type === 'list_item_open') {
      const [open, ...rest] = children ?? [];
      const close = rest.findIndex((child) => child.type === 'link_close');
      assert.equal(open?.type, 'link_open', content);
      const wordsOf = (some: typeof rest) => some.map((child) => child.content).join('');
      section.push({
        name: wordsOf(rest.slice(0, close)),
        href: String(open?.attrGet('href')),
        note: wordsOf(rest.slice(close + 1)).replace(/^: /, ''),
      });
    }
  });
  return { title, quoted, sections };
}
