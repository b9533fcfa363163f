import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { PROJECT } from '../../../src/project.ts';
import { writeContent } from '../archive/write-content.ts';
import type { Builder } from './builder.ts';
import { edit, editedStory, editLastWord, renamedTag } from './edits.ts';

/** The entries of the project that a build does not need. */
const LEFT_OUT =
  /^(?:\.git|\.cache|_site|\._site.*|node_modules|articles|translations|docs|tests|test-results)$/;

/**
 * The project itself, run as `npm run build` runs it, but from a copy, so that a template can be
 * edited and the cache of the project stays untouched. What it keeps between builds is next to its
 * output, which therefore has a parent folder of its own.
 */
export const safhatan: Builder = {
  name: 'Safhatan',
  version: () => packageJson.version,
  install: 'npm ci',
  prepare(archive, stories, folder) {
    const project = path.join(folder, 'project');
    const content = path.join(folder, 'content');
    const built = path.join(folder, 'built');
    const output = path.join(built, 'site');
    copyProject(project);
    writeContent(archive, stories, content);
    const { id } = editedStory(archive, stories);
    const tag = renamedTag(archive);
    const inContent = (file: string): string => path.join(content, file);
    return {
      output,
      build: {
        file: process.execPath,
        arguments: [
          'src/run.js',
          'src/commands/build.ts',
          '--content',
          content,
          '--output',
          output,
        ],
        folder: project,
      },
      before: {
        cold() {
          rmSync(built, { recursive: true, force: true });
          rmSync(path.join(project, '.cache'), { recursive: true, force: true });
        },
        unchanged() {},
        article: () => editLastWord(inContent(`articles/${id}.md`), 'ن'),
        translation: () => editLastWord(inContent(`translations/${id}.md`), 's'),
        tag: (round) =>
          edit(
            inContent('translations/tags.yaml'),
            new RegExp(`en: ${tag.name.en}[^}]*`),
            () => `en: ${tag.name.en} ${round} `,
          ),
        template: (round) =>
          edit(
            path.join(project, 'src/templates/pages/story.njk'),
            /\{% block main %\}\n(?:<hr data-round="\d+">\n)?/,
            () => `{% block main %}\n<hr data-round="${round}">\n`,
          ),
      },
    };
  },
};

function copyProject(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(PROJECT)) {
    if (LEFT_OUT.test(name)) continue;
    cpSync(path.join(PROJECT, name), path.join(target, name), { recursive: true });
  }
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(target, 'node_modules'), 'dir');
}
