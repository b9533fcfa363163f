import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArchive } from '../../src/archive/read-archive.ts';
import { type StaleBlock, statusOf } from '../../src/archive/story/status.ts';
import { settings } from '../settings.ts';
import {
  ARTICLE,
  article,
  TAGS,
  TRANSLATION,
  tagList,
  translation,
} from '../unit/sample-archive.ts';

/** What the first paragraph of the article said when it was translated, and what it says now. */
export const OLD = 'فقرة أولى.';
export const NEW = 'فقرة أولى بعد التصحيح.';

/** An article whose first paragraph is the old or the new one. */
export function articleOf(first: string, more = ''): string {
  return article({ body: `${first}\n\nفقرة ثانية.\n`, more });
}

const SETTINGS = {
  'user.name': 'Editor',
  'user.email': 'editor@example.org',
  'commit.gpgSign': 'false',
  'core.autocrlf': 'false',
};

/** A content root in git, with a translation that records the old paragraph of its article. */
export class GitContent {
  readonly root: string;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'safhatan-git-'));

  /** @param below where the content root is in the repository */
  constructor(below = '.') {
    this.root = path.join(this.#folder, below);
    mkdirSync(this.root, { recursive: true });
    this.write({
      [ARTICLE]: articleOf(OLD),
      [TRANSLATION]: translation({ more: 'blocks: [zv5qt, qn1bb]' }),
      [TAGS]: tagList(),
    });
    execFileSync('git', ['init', '--quiet', this.#folder]);
    this.configure();
  }

  /** Makes the repository independent of the settings of whoever runs the tests. */
  configure(): void {
    for (const [name, value] of Object.entries(SETTINGS)) this.git('config', name, value);
  }

  git(...command: readonly string[]): string {
    return execFileSync('git', ['-C', this.root, ...command], { encoding: 'utf8' }).trim();
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [file, content] of Object.entries(files)) {
      const target = path.join(this.root, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }

  commit(files: Readonly<Record<string, string>> = {}): void {
    this.write(files);
    this.git('add', '--all', '.');
    this.git('commit', '--quiet', '--message', 'x');
  }

  /** Commits many versions of the article at once; the work tree is left as it is. */
  commitMany(versions: readonly string[]): void {
    const commits = versions.map((text) => {
      const data = `data ${Buffer.byteLength(text)}\n${text}\n`;
      const by = 'committer Editor <editor@example.org> now\ndata 0\n';
      return `commit HEAD\n${by}M 100644 inline ${ARTICLE}\n${data}`;
    });
    const first = commits[0]?.replace(/\nM /, '\nfrom HEAD^0\nM ');
    const input = [first, ...commits.slice(1)].join('');
    execFileSync('git', ['-C', this.root, 'fast-import', '--quiet', '--date-format=now'], {
      input,
    });
  }

  /** Commits the article with the old paragraph, then with the new one. */
  commitEdit(): void {
    this.commit();
    this.commit({ [ARTICLE]: articleOf(NEW) });
  }

  rename(from: string, to: string): void {
    renameSync(path.join(this.root, from), path.join(this.root, to));
  }

  /** What the status says of the one block that is stale. */
  async stale(): Promise<Pick<StaleBlock, 'old' | 'reason'>> {
    const { archive } = await readArchive(this.root, settings);
    const [block, ...others] = statusOf(archive).flatMap((story) => story.stale);
    if (!block || others.length > 0) throw new Error('there is not one stale block');
    return { old: block.old, reason: block.reason };
  }

  delete(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
