import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storyIdOf } from '../archive/base/story-id.ts';
import { readSource } from '../archive/content/read-source.ts';
import { readArchive } from '../archive/read-archive.ts';
import { readXliff } from '../archive/xliff/read-xliff.ts';
import { takeBack } from '../archive/xliff/take-back.ts';
import { XliffFault } from '../archive/xliff/xliff-fault.ts';
import { site } from '../site.ts';
import { CONTENT_HAS_ERRORS, refuse } from './options.ts';
import { hasErrors, reportProblems } from './report.ts';
import { storyNamed } from './story-named.ts';

/** Takes a translated XLIFF document back into `translations/`; what does not fit is not written. */
export async function importTranslation(content: string, name: string, bytes: Uint8Array) {
  try {
    const xliff = readXliff(bytes);
    const { archive, problems } = await readArchive(content, site, { drafts: true });
    const story = storyNamed(archive, xliff.original, 'import');
    const concerned = problems.filter(({ file }) => storyIdOf(file) === story.id);
    if (hasErrors(concerned)) {
      reportProblems(concerned);
      console.error('Nothing was imported.');
      process.exitCode = CONTENT_HAS_ERRORS;
      return;
    }
    const { ar, en } = story.texts;
    const article = readSource(content, ar.file, []);
    if (!article) return refuse(`${ar.file} cannot be read.`, 'import');
    const sources = { ar: article, en: en && readSource(content, en.file, []) };
    const { file, content: text, blocks, untranslated } = takeBack(xliff, story, sources, site);
    const target = path.join(content, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    const missing =
      untranslated.length > 0 ? `, ${untranslated.length} of the article without translation` : '';
    console.log(`${file}: ${blocks} blocks${missing}`);
  } catch (thrown) {
    if (!(thrown instanceof XliffFault)) throw thrown;
    console.error(`${name}:${thrown.line}: ${thrown.message}\nNothing was imported.`);
    process.exitCode = CONTENT_HAS_ERRORS;
  }
}
