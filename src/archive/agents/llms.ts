import { absolute, address } from '../base/addresses.ts';
import { LANGUAGES, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import { markdownWords } from './markdown-words.ts';

/** What `llms.txt` needs of a story. */
export interface LlmsStory {
  readonly id: string;
  readonly texts: {
    readonly ar: LlmsText;
    readonly en?: LlmsText | undefined;
  };
}

interface LlmsText {
  readonly title: string;
  readonly summary?: string | undefined;
}

/** How many stories it lists; the data has them all. */
const NEWEST = 20;

/** The length at which a summary is cut, in characters: programs read the whole file at once. */
const LONGEST_NOTE = 300;

/**
 * The text of `llms.txt`, which tells language models about the site (llmstxt.org): a title, a
 * summary and lists of links. It is in English; the archive's own words are in both languages.
 *
 * @param stories the newest first
 */
export function llmsText(
  stories: readonly LlmsStory[],
  settings: Pick<Settings, 'title' | 'description' | 'licence' | 'url' | 'pathPrefix'>,
): string {
  const { title, description, licence } = settings;
  const urlOf = (path: string): string => absolute(settings, path);
  const item = (name: string, path: string, note?: string): string =>
    `- [${markdownWords(name)}](${urlOf(path)})${note ? `: ${markdownWords(note)}` : ''}`;
  const newest = stories.slice(0, NEWEST).flatMap(({ id, texts }) =>
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text ? [item(text.title, address.markdown(language, id), shorten(text.summary))] : [];
    }),
  );
  const example = (language: Language): string => `\`${urlOf(address.markdown(language, 'ID'))}\``;
  return [
    `# ${markdownWords(`${title.ar} – ${title.en}`)}`,
    '',
    `> ${markdownWords(description.en)}`,
    '>',
    `> ${markdownWords(description.ar)}`,
    '',
    `A story has an id, such as \`2024/01/name\`, and its text as Markdown at ${example('ar')} (Arabic, the original) and ${example('en')} (English, where it is translated). The texts are licensed under [${markdownWords(licence.name)}](${licence.url}).`,
    '',
    '## Data',
    '',
    item('Stories', address.stories(), 'the whole archive as JSON Lines, a story a line'),
    item('Translation memory', address.memory(), 'the aligned passages of all stories, as TMX 1.4'),
    '',
    '## Feeds',
    '',
    item('Both languages', address.feed('xml'), 'Atom, full text'),
    item('Arabic', address.feed('xml', 'ar'), 'Atom, full text'),
    item('English', address.feed('xml', 'en'), 'Atom, full text'),
    item('Both languages, JSON', address.feed('json'), 'JSON Feed, full text'),
    '',
    '## Indexes',
    '',
    item('Tags', address.tags(), 'every tag, named in both languages; each has a feed of its own'),
    item('Dates', address.dates(), 'every year, month and day'),
    item('Sitemap', address.sitemap(), 'every page, with its other language'),
    '',
    ...(newest.length > 0 ? ['## Newest stories', '', ...newest, ''] : []),
  ].join('\n');
}

function shorten(note: string | undefined): string | undefined {
  if (note === undefined || note.length <= LONGEST_NOTE) return note;
  return `${[...note]
    .slice(0, LONGEST_NOTE)
    .join('')
    .replace(/\s+\S*$/, '')}…`;
}
