import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatProblem } from '../../src/archive/base/problem.ts';
import { type BuildOptions, SiteBuilder } from '../../src/build/site-builder.ts';
import { PROJECT } from '../../src/project.ts';
import { site } from '../../src/site.ts';
import { contentOf, type FolderContent } from './folder-content.ts';

export type State = 0 | 1 | 2;

/**
 * An archive in three states. If the site of the second is the previous site and that of the first the
 * standby, a build of the third does everything that a build can do: pages, folders and images change,
 * appear and disappear; some are taken from the previous site, some from the standby.
 */
export interface ThreeStates {
  readonly folder: string;
  readonly content: string;
  /** The output folder; its parent holds only it and its cache. */
  readonly output: string;
  /** The site that a fresh build makes of each state. */
  readonly sites: Readonly<Record<State, FolderContent>>;
  /** Sets the content to a state. */
  readonly put: (state: State) => void;
}

export async function threeStates(): Promise<ThreeStates> {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-crash-'));
  const rootOf = (state: State): string => path.join(folder, `state-${state}`);
  for (const state of [0, 1, 2] as const) {
    cpSync(path.join(PROJECT, 'tests/golden/content'), rootOf(state), { recursive: true });
    if (state > 0) changeContent(rootOf(state), state);
  }
  const content = path.join(folder, 'content');
  const put = (state: State): void => {
    rmSync(content, { recursive: true, force: true });
    cpSync(rootOf(state), content, { recursive: true });
  };
  put(0);
  const output = path.join(folder, 'built/site');
  mkdirSync(path.dirname(output));
  const [first, second, third] = [
    await freshSite(rootOf(0)),
    await freshSite(rootOf(1)),
    await freshSite(rootOf(2)),
  ];
  return { folder, content, output, sites: { 0: first, 1: second, 2: third }, put };
}

function changeContent(root: string, state: State): void {
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(path.join(root, file), change(readFileSync(path.join(root, file), 'utf8')));
  const year = `articles/202${4 + state}`;
  rmSync(path.join(root, 'articles/2022'), { recursive: true });
  edit('articles/2024/01/harvest.md', (text) => text.replace('## الأسباب', `## السبب ${state}`));
  edit('translations/tags.yaml', (text) => text.replace('en: Water', 'en: The water'));
  mkdirSync(path.join(root, year));
  writeFileSync(
    path.join(root, year, 'river.md'),
    '---\ntitle: نهر\ndate: 2025\ntags: [المياه]\n---\n\n![نهر](map.png)\n',
  );
  cpSync(path.join(root, 'articles/2024/01/chart.png'), path.join(root, year, 'map.png'));
}

/** Builds as the command does, with its settings. */
export async function build(
  root: string,
  output: string,
  options: Partial<BuildOptions> = {},
): Promise<void> {
  const builder = new SiteBuilder({ root, settings: site, output, ...options });
  try {
    const { archive, problems } = await builder.read();
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    await builder.write(archive);
  } finally {
    await builder.close();
  }
}

async function freshSite(root: string): Promise<FolderContent> {
  const output = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-fresh-')), 'site');
  await build(root, output);
  const content = contentOf(output);
  rmSync(path.dirname(output), { recursive: true });
  return content;
}
