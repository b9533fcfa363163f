import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MadeArchive, MadeStory } from './made-archive.ts';

/** Writes the first stories of a made-up archive as a content root, one at a time. */
export function writeContent(archive: MadeArchive, stories: number, root: string): void {
  const write = fileWriter(root);
  const tags = archive.tags.map(
    ({ slug, name }) => `${name.ar}: { slug: ${slug}, en: ${name.en} }`,
  );
  write('translations/tags.yaml', `${tags.join('\n')}\n`);
  for (let index = 0; index < stories; index++) {
    const story = archive.story(index);
    write(`articles/${story.id}.md`, articleFile(story));
    const translation = translationFile(story);
    if (translation !== null) write(`translations/${story.id}.md`, translation);
  }
}

/** Returns a function that writes files below a folder and creates the folders they need. */
export function fileWriter(root: string): (file: string, content: string) => void {
  const made = new Set<string>();
  return (file, content) => {
    const target = path.join(root, file);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, content);
  };
}

/** Fills in the destinations of the links to other stories in a body. */
export function withLinks(body: string, hrefOf: (id: string) => string): string {
  return body.replace(/\]\(story:([^)]+)\)/g, (_, id: string) => `](${hrefOf(id)})`);
}

function articleFile({ id, date, tags, source, author, texts: { ar } }: MadeStory): string {
  const lines = [
    `title: ${JSON.stringify(ar.title)}`,
    `date: ${date}`,
    `tags: [${tags.map(({ name }) => name.ar).join(', ')}]`,
    `summary: ${JSON.stringify(ar.summary)}`,
    ...(source ? [`source: { name: ${source.name}, url: ${source.url} }`] : []),
    ...(author ? [`author: ${author}`] : []),
  ];
  return file(lines, relativeLinks(ar.body, id));
}

function translationFile({ id, texts: { en }, translation }: MadeStory): string | null {
  if (!en || !translation) return null;
  const { translator, translated, method, blocks } = translation;
  const lines = [
    `title: ${JSON.stringify(en.title)}`,
    `summary: ${JSON.stringify(en.summary)}`,
    `translator: ${translator}`,
    `translated: ${translated}`,
    `method: ${method}`,
    ...(blocks ? [`blocks: [${blocks.join(', ')}]`] : []),
  ];
  return file(lines, relativeLinks(en.body, id));
}

function relativeLinks(body: string, id: string): string {
  const folder = path.posix.dirname(id);
  return withLinks(body, (other) => `${path.posix.relative(folder, other)}.md`);
}

function file(frontMatter: readonly string[], body: string): string {
  return `---\n${frontMatter.join('\n')}\n---\n\n${body}`;
}
