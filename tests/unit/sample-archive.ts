import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ReadArchive, readArchive } from '../../src/archive/archive.ts';
import { settings } from '../settings.ts';

/** What stands at a path: a text, bytes, a symbolic link, or nothing (the file is left out). */
export type Content = string | Uint8Array | { readonly link: string } | null;

/** Files by their paths below a content root. */
export type Files = Readonly<Record<string, Content>>;

export const ARTICLE = 'articles/2024/01/talks.md';
export const OTHER = 'articles/2024/02/harvest.md';
export const TRANSLATION = 'translations/2024/01/talks.md';
export const TAGS = 'translations/tags.yaml';

/** Whole lines of a text's front matter, and its body; what is left out is as in the sample. */
interface Parts {
  readonly title?: string;
  readonly date?: string;
  readonly tags?: string;
  /** Further lines behind the tags, or behind a translation's title. */
  readonly more?: string;
  readonly body?: string;
}

/** An article whose title, date and tags stand on the lines 2 to 4, and whose body begins on 6. */
export function article({
  title = 'title: محادثات في بغداد',
  date = 'date: 2024-01-27',
  tags = 'tags: [العراق]',
  more = '',
  body = 'فقرة أولى.\n\nفقرة ثانية.\n',
}: Parts = {}): string {
  return frontMatter([title, date, tags, more]) + body;
}

/** A translation whose title stands on line 2 and whose body begins on line 4. */
export function translation({
  title = 'title: Talks in Baghdad',
  more = '',
  body = 'First paragraph.\n\nSecond paragraph.\n',
}: Parts = {}): string {
  return frontMatter([title, more]) + body;
}

function frontMatter(lines: readonly string[]): string {
  return ['---', ...lines.filter((line) => line !== ''), '---', ''].join('\n');
}

/** A list of tags: the sample's, and further lines behind its three. */
export function tagList(more = ''): string {
  return `العراق: { slug: iraq, en: Iraq }
الولايات المتحدة: { slug: united-states, en: United States, also: [أمريكا] }
قطر: { slug: qatar, en: Qatar }
${more}`;
}

/** A small archive with nothing wrong in it. */
export const SAMPLE: Files = {
  [ARTICLE]: article(),
  [OTHER]: article({ title: 'title: موسم الحصاد', date: 'date: 2024-02', tags: 'tags: [قطر]' }),
  [TRANSLATION]: translation(),
  [TAGS]: tagList(),
};

/** Reads the sample archive with other files laid over it. */
export function readSample(
  files: Files = {},
  options?: { readonly drafts: boolean },
): Promise<ReadArchive> {
  return withSample(files, (root) => readArchive(root, settings, options));
}

/** Does something with the sample archive, other files laid over it, while it is on the disk. */
export async function withSample<T>(files: Files, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'safhatan-'));
  try {
    for (const [file, content] of Object.entries({ ...SAMPLE, ...files })) {
      const target = path.join(root, file);
      if (content === null) continue;
      mkdirSync(path.dirname(target), { recursive: true });
      if (typeof content === 'string' || content instanceof Uint8Array) {
        writeFileSync(target, content);
      } else {
        symlinkSync(content.link, target);
      }
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
