import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArchive } from '../../src/archive/read-archive.ts';
import type { ArchiveReading } from '../../src/archive/story/archive.ts';
import { settings } from '../settings.ts';

/** What is at a path: a text, bytes, a symbolic link, or null for no file. */
export type Content = string | Uint8Array | { readonly link: string } | null;

/** Files by their paths below a content root. */
export type Files = Readonly<Record<string, Content>>;

export const ARTICLE = 'articles/2024/01/talks.md';
export const OTHER = 'articles/2024/02/harvest.md';
export const TRANSLATION = 'translations/2024/01/talks.md';
export const TAGS = 'translations/tags.yaml';

/** Whole lines of front matter, and the body; by default those of the sample. */
interface Parts {
  readonly title?: string;
  readonly date?: string;
  readonly tags?: string;
  /** Further lines, after the tags or after the title of a translation. */
  readonly more?: string;
  readonly body?: string;
}

/** An article with title, date and tags on lines 2 to 4, and a body from line 6 on. */
export function article({
  title = 'title: محادثات في بغداد',
  date = 'date: 2024-01-27',
  tags = 'tags: [العراق]',
  more = '',
  body = 'فقرة أولى.\n\nفقرة ثانية.\n',
}: Parts = {}): string {
  return frontMatter([title, date, tags, more]) + body;
}

/** A translation with its title on line 2, and a body from line 4 on. */
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

/** The list of the sample's three tags, followed by further lines. */
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

/** Reads the sample archive with some files replaced. */
export function readSample(
  files: Files = {},
  options?: { readonly drafts: boolean },
): Promise<ArchiveReading> {
  return withSample(files, (root) => readArchive(root, settings, options));
}

/** Uses the sample archive, with some files replaced, while it is on the disk. */
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
