import { absolute, address } from '../base/addresses.ts';
import { COUNTERPART, DIRECTION, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import { xmlText } from '../base/xml-text.ts';
import type { Shown } from '../pages/page-blocks.ts';
import type { StoryTexts } from '../story/story.ts';
import type { Block, ImageUse } from '../text/block.ts';
import type { Text } from '../text/text.ts';

/**
 * The whole of a text as HTML that is sound away from its page: every address in it is whole, no
 * id or class is left, its footnotes stand below it, and last a link to the text's counterpart.
 * Marks of footnotes lead to the notes on the page, for in a reader of feeds many texts, each with
 * a first footnote, share one page.
 */
export function entryHtml(story: StoryTexts, text: Text, archive: Shown): string {
  const { settings } = archive;
  const { language } = text;
  const page = absolute(settings, address.story(language, story.id));
  const blocks = text.blocks.map((block) => blockHtml(block, page, archive));
  const notes = text.notes.map(
    ({ html }) => `<li>${awayFromPage(html.trim(), page, settings)}</li>`,
  );
  const parts = [
    `<div lang="${language}" dir="${DIRECTION[language]}">`,
    ...blocks,
    ...(notes.length > 0 ? ['<hr>', '<ol>', ...notes, '</ol>'] : []),
    ...counterpartLink(story, COUNTERPART[language], settings),
    '</div>',
  ];
  return parts.join('\n');
}

function blockHtml({ image, html }: Block, page: string, archive: Shown): string {
  return image ? figureHtml(image, archive) : awayFromPage(html, page, archive.settings);
}

function figureHtml({ path, alt, caption }: ImageUse, { images, settings }: Shown): string {
  const image = images.get(path);
  const size = image ? ` width="${image.width}" height="${image.height}"` : '';
  const src = xmlText(absolute(settings, address.image(path)));
  const words = caption === '' ? '' : `<figcaption>${xmlText(caption)}</figcaption>`;
  return `<figure><img src="${src}"${size} alt="${xmlText(alt)}">${words}</figure>`;
}

function counterpartLink(
  { id, texts }: StoryTexts,
  language: Language,
  settings: Settings,
): readonly string[] {
  const text = texts[language];
  if (!text) return [];
  const href = absolute(settings, address.story(language, id));
  const attributes = `lang="${language}" dir="${DIRECTION[language]}"`;
  return [
    `<p ${attributes}><a href="${href}" hreflang="${language}">${xmlText(text.title)}</a></p>`,
  ];
}

/** An attribute. The renderer escapes quotation marks, so that in its words none can begin. */
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/** What only means something on the page itself. */
const OF_PAGE = new Set(['id', 'class', 'role']);

function awayFromPage(html: string, page: string, { url }: Settings): string {
  return html.replace(ATTRIBUTE, (attribute, name: string, value: string) => {
    if (OF_PAGE.has(name)) return '';
    if (name !== 'href') return attribute;
    if (value.startsWith('#')) return ` href="${page}${value}"`;
    return value.startsWith('/') ? ` href="${url}${value}"` : attribute;
  });
}
