import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
const MINI_SITE = path.join(PROJECT, 'tests/golden/content');

/** How a command ended, and what it printed. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the project as npm does, on the Node that runs the tests. */
export function run(command: string, ...options: readonly string[]): Run {
  const script = ['src/run.js', `src/commands/${command}.ts`, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** A copy of the mini-site for a test to change, and the path of a folder to build it into. */
export function miniSite(): { readonly content: string; readonly output: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-commands-'));
  const content = path.join(folder, 'content');
  cpSync(MINI_SITE, content, { recursive: true });
  return { content, output: path.join(folder, 'site') };
}

/** Edits a file of the content; throws if that changes nothing. */
export function edit(content: string, file: string, change: (text: string) => string): void {
  const target = path.join(content, file);
  const before = readFileSync(target, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(target, after);
}
