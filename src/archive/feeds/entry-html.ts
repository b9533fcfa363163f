import { absolute, address } from '../base/addresses.ts';
import { xmlText } from '../base/escape.ts';
import { COUNTERPART, DIRECTION, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { SettingsAndImages } from '../pages/page-blocks.ts';
import type { StoryTexts } from '../story/story.ts';
import type { Block, ImageUse } from '../text/block.ts';
import type { Text } from '../text/text.ts';

/**
 * A whole text as HTML that works away from its page: with absolute URLs, without ids and classes,
 * followed by its footnotes and a link to its counterpart. Footnote marks lead to the notes on the
 * text's own page, since a feed reader may show several texts, each with a first footnote, at once.
 */
export function entryHtml(story: StoryTexts, text: Text, archive: SettingsAndImages): string {
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

function blockHtml({ image, html }: Block, page: string, archive: SettingsAndImages): string {
  return image ? figureHtml(image, archive) : awayFromPage(html, page, archive.settings);
}

function figureHtml(
  { path, alt, caption }: ImageUse,
  { images, settings }: SettingsAndImages,
): string {
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

/** An attribute. Nothing in the text matches, since markdown-it escapes quotation marks there. */
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/** The attributes that have a meaning only on the page itself. */
const OF_PAGE = new Set(['id', 'class', 'role']);

function awayFromPage(html: string, page: string, { url }: Settings): string {
  return html.replace(ATTRIBUTE, (attribute, name: string, value: string) => {
    if (OF_PAGE.has(name)) return '';
    if (name !== 'href') return attribute;
    if (value.startsWith('#')) return ` href="${page}${value}"`;
    return value.startsWith('/') ? ` href="${url}${value}"` : attribute;
  });
}
