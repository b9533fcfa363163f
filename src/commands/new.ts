import { readSource } from '../archive/content/read-source.ts';
import { writeArticle } from '../archive/drafts/article-draft.ts';
import { startTranslation } from '../archive/drafts/translation-draft.ts';
import { readArchive } from '../archive/read-archive.ts';
import { site } from '../site.ts';
import { writeNewFile } from './new-file.ts';
import { readOptions, refuse } from './options.ts';
import { newIdNamed, storyNamed } from './story-named.ts';

const { content, title, translation, positionals } = readOptions({
  name: 'new',
  takes: 'ID',
  does: 'starts an article, or the translation of one',
  options: { title: { type: 'string' }, translation: { type: 'boolean' } },
  help: { title: ['TEXT', 'its headline'], translation: ['', 'starts the translation of ID'] },
});

const [given, ...others] = positionals;
if (given === undefined || others.length > 0) {
  refuse('Name one story by its id, such as 2024/01/coalition-talks-open.', 'new');
}
if (translation) await newTranslation(given);
else newArticle(newIdNamed(given, 'new'));

function newArticle(id: string): void {
  write(`articles/${id}.md`, writeArticle({ title, body: '' }));
}

async function newTranslation(name: string): Promise<void> {
  const { archive } = await readArchive(content, site, { drafts: true });
  const story = storyNamed(archive, name, 'new');
  const article = readSource(content, story.texts.ar.file, []);
  if (!article) return refuse(`${story.texts.ar.file} cannot be read.`, 'new');
  write(`translations/${story.id}.md`, startTranslation(story, article, title));
}

function write(file: string, text: string): void {
  if (!writeNewFile(content, file, text)) {
    refuse(`${file} is there already; it was left as it is.`, 'new');
  }
  console.log(`${file}: started; npm run check names what is missing`);
}
