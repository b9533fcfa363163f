import type { MadeArchive, MadeStory } from '../archive/made-archive.ts';
import { fileWriter, withLinks } from '../archive/write-content.ts';
import { interfaceData } from '../peers/interface.ts';

/** Writes an archive as Hugo reads it: one content folder per language, and the names of tags as data. */
export function writeHugoContent(archive: MadeArchive, stories: number, root: string): void {
  const write = fileWriter(root);
  const tags = archive.tags.map(({ slug, name }) => `${slug}: { ar: ${name.ar}, en: ${name.en} }`);
  write('data/tags.yaml', `${tags.join('\n')}\n`);
  write('data/words.json', JSON.stringify(interfaceData()));
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
    tags: tags.map(({ slug }) => slug),
    dates: [date.slice(0, 4), date.slice(0, 7), date],
    ...(source && { source }),
    ...(author && { author }),
    outputs: ['html', en ? 'both' : 'notice', 'markdown'],
  };
  return file(frontMatter, ar.body, 'ar');
}

function translationFile({ date, texts: { en }, translation }: MadeStory): string | null {
  if (!en || !translation) return null;
  const { translator, translated, method } = translation;
  const frontMatter = {
    title: en.title,
    date,
    description: en.summary,
    translator,
    translated,
    method,
  };
  return file(frontMatter, en.body, 'en');
}

/** One key per line; its value is JSON, which is also YAML. */
function file(frontMatter: Readonly<Record<string, unknown>>, body: string, language: string) {
  const lines = Object.entries(frontMatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  // Links hold finished addresses, so that the generator does not have to look them up.
  return `---\n${lines.join('\n')}\n---\n\n${withLinks(body, (id) => `/${language}/${id}/`)}`;
}
