import { storyIdOf } from '../archive/base/story-id.ts';
import { readSource } from '../archive/content/read-source.ts';
import { inFormOf } from '../archive/content/text-form.ts';
import { readArchive } from '../archive/read-archive.ts';
import { readXliff } from '../archive/xliff/read-xliff.ts';
import { takeBack } from '../archive/xliff/take-back.ts';
import { XliffFault } from '../archive/xliff/xliff-fault.ts';
import { site } from '../site.ts';
import { counted } from './counted.ts';
import { findStory } from './find-story.ts';
import { CONTENT_HAS_ERRORS, refuse } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { printError, printLine } from './terminal.ts';
import { editContent } from './write-content.ts';

/** Writes a translated XLIFF document to `translations/`, unless it no longer fits its article. */
export async function importTranslation(content: string, name: string, bytes: Uint8Array) {
  try {
    const xliff = readXliff(bytes);
    const { archive, problems } = await readArchive(content, site, { drafts: true });
    const story = findStory(archive, xliff.original, 'import');
    const concerned = problems.filter(({ file }) => storyIdOf(file) === story.id);
    if (hasErrors(concerned)) {
      reportProblems(concerned);
      printError('Nothing was imported.');
      process.exitCode = CONTENT_HAS_ERRORS;
      return;
    }
    const { ar, en } = story.texts;
    const article = readSource(content, ar.file, []);
    if (!article) return refuse(`${ar.file} cannot be read; npm run check says why.`, 'import');
    const sources = { ar: article, en: en && readSource(content, en.file, []) };
    const { file, content: text, blocks, untranslated } = takeBack(xliff, story, sources, site);
    editContent(content, file, (before) => inFormOf(before, text));
    const missing = counted(untranslated.length, 'block');
    const rest = untranslated.length > 0 ? `, ${missing} of the article not translated` : '';
    printLine(`${file}: ${counted(blocks, 'block')} imported${rest}`);
  } catch (thrown) {
    if (!(thrown instanceof XliffFault)) throw thrown;
    printError(`${name}:${thrown.line}: ${thrown.message}`);
    printError('Nothing was imported.');
    process.exitCode = CONTENT_HAS_ERRORS;
  }
}
