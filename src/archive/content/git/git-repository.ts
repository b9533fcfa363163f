import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linesOf } from './git-output.ts';
import { GitFault, runGit } from './run-git.ts';

/** What is to be known of a repository in order to read its objects; paths are absolute. */
export interface FoundRepository {
  /** The folder that was asked for, in the work tree: empty, or with a slash at its end. */
  readonly prefix: string;
  /** The hash function of its objects: `sha1` or `sha256`. */
  readonly format: string;
  /** The folder of its objects. */
  readonly objects: string;
  /** Names the commits whose parents a shallow clone lacks; undefined where it is none. */
  readonly shallow: string | undefined;
  /** The hash of the commit that is checked out. */
  readonly head: string;
}

/**
 * Finds the repository that a folder is in. These questions make git run nothing and read no object.
 *
 * @throws {GitFault} where there is none, or nothing has been committed to it
 */
export function findRepository(root: string): FoundRepository {
  // An owner that differs, as in a container, is no danger: nothing of theirs is run. A bare
  // repository among the content is none of ours.
  const trust = ['-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit'];
  const ask = (...questions: readonly string[]): readonly string[] =>
    linesOf(runGit(root, [...trust, 'rev-parse', '--path-format=absolute', ...questions]));
  const [format = ''] = ask('--show-object-format=storage');
  const [prefix = ''] = ask('--show-prefix');
  const [objects = ''] = ask('--git-path', 'objects');
  const [shallow = ''] = ask('--git-path', 'shallow');
  const [head] = ask('--revs-only', 'HEAD');
  if (head === undefined) throw new GitFault('nothing has been committed yet');
  const isShallow = statSync(shallow, { throwIfNoEntry: false })?.isFile() ?? false;
  return { prefix, format, objects, shallow: isShallow ? shallow : undefined, head };
}

/**
 * Makes an empty repository in a temporary folder, to borrow the objects of another one
 * (gitrepository-layout(5)).
 *
 * @returns its absolute path
 * @throws {GitFault} where no temporary folder can be made
 */
export function makeBorrower(format: string, shallow: string | undefined): string {
  try {
    const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-history-'));
    const write = (name: string, content: string | Uint8Array): void =>
      writeFileSync(path.join(folder, name), content);
    for (const name of ['objects', 'refs']) mkdirSync(path.join(folder, name));
    write('HEAD', 'ref: refs/heads/none\n');
    write(
      'config',
      `[core]\nrepositoryFormatVersion = 1\nbare = true\n[extensions]\nobjectFormat = ${format}\n`,
    );
    if (shallow !== undefined) write('shallow', readFileSync(shallow));
    return folder;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    throw new GitFault(`nothing can be written to ${tmpdir()} (${code})`);
  }
}
