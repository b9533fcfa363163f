import type { MadeArchive, MadeStory } from '../archive/made-archive.ts';
import { fileWriter, withLinks } from '../archive/write-content.ts';
import { interfaceData } from '../peers/interface.ts';

/**
 * Writes an archive as Eleventy and Astro read it: one Markdown file per text, and the names of the
 * tags and the words of the interface as JSON in a data folder.
 */
export function writeMarkdownContent(
  archive: MadeArchive,
  stories: number,
  root: string,
  data: string,
): void {
  const write = fileWriter(root);
  const tags = archive.tags.map(({ slug, name }) => [slug, name] as const);
  write(`${data}/tagNames.json`, JSON.stringify(Object.fromEntries(tags), null, 1));
  write(`${data}/words.json`, JSON.stringify(interfaceData()));
  for (let index = 0; index < stories; index++) {
    const story = archive.story(index);
    write(`content/ar/${story.id}.md`, articleFile(story));
    const translation = translationFile(story);
    if (translation !== null) write(`content/en/${story.id}.md`, translation);
  }
}

function articleFile({ date, tags, source, author, texts: { ar, en } }: MadeStory): string {
  const frontMatter = {
    title: ar.title,
    date,
    description: ar.summary,
    // Not “tags”: Eleventy would go through all texts again for each of the 400 tags.
    topics: tags.map(({ slug }) => slug),
    ...(source && { source }),
    ...(author && { author }),
    translated: en !== null,
  };
  return file(frontMatter, ar.body, 'ar');
}

function translationFile({ date, texts: { en }, translation }: MadeStory): string | null {
  if (!en || !translation) return null;
  const { translator, translated, method } = translation;
  const { title, summary } = en;
  const own = { title, date, description: summary, translator, translatedOn: translated, method };
  return file(own, en.body, 'en');
}

function file(frontMatter: Readonly<Record<string, unknown>>, body: string, language: string) {
  const lines = Object.entries(frontMatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${withLinks(body, (id) => `/${language}/${id}/`)}`;
}
