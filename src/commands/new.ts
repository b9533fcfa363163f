import { HiddenFilter } from '../archive/content/characters.ts';
import { readSource } from '../archive/content/read-source.ts';
import { writeArticle } from '../archive/drafts/article-draft.ts';
import { startTranslation } from '../archive/drafts/translation-draft.ts';
import { readArchive } from '../archive/read-archive.ts';
import { site } from '../site.ts';
import { findStory, parseNewId } from './find-story.ts';
import { readOptions, refuse } from './options.ts';
import { printLine } from './terminal.ts';
import { createContent } from './write-content.ts';

const { content, translation, positionals, ...options } = readOptions({
  name: 'new',
  operands: 'ID',
  summary: 'Start an article, or the translation of one.',
  options: { title: { type: 'string' }, translation: { type: 'boolean' } },
  help: { title: ['TEXT', 'the headline'], translation: ['', 'start the translation of ID'] },
});

const title = options.title && new HiddenFilter().clean(options.title);
const [given, ...others] = positionals;
if (given === undefined || others.length > 0) {
  refuse('Name one story by its id, such as 2024/01/coalition-talks-open.', 'new');
}
if (translation) await newTranslation(given);
else newArticle(parseNewId(given, 'new'));

function newArticle(id: string): void {
  write(`articles/${id}.md`, writeArticle({ title, body: '' }));
}

async function newTranslation(name: string): Promise<void> {
  const { archive } = await readArchive(content, site, { drafts: true });
  const story = findStory(archive, name, 'new');
  const article = readSource(content, story.texts.ar.file, []);
  if (!article)
    return refuse(`${story.texts.ar.file} cannot be read; npm run check says why.`, 'new');
  write(`translations/${story.id}.md`, startTranslation(story, article, title));
}

function write(file: string, text: string): void {
  if (!createContent(content, file, text)) {
    refuse(`${file} already exists and was left unchanged.`, 'new');
  }
  printLine(`${file}: started; npm run check says what is missing`);
}
