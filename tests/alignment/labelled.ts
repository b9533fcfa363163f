import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/archive/base/language.ts';
import type { Problem } from '../../src/archive/base/problem.ts';
import type { Block } from '../../src/archive/text/block.ts';
import { splitBlocks } from '../../src/archive/text/blocks.ts';
import { settings } from '../settings.ts';

/** A pair of texts whose blocks were linked by hand. */
export interface LabelledPair {
  readonly name: string;
  readonly form: string;
  readonly edits: readonly string[];
  readonly blocks: Readonly<Record<Language, readonly Block[]>>;
  /** `I-J`: the English block J translates the Arabic block I, both counted from 0. */
  readonly links: ReadonlySet<string>;
  /** Whether the translation reorders blocks, which only `blocks:` can express. */
  readonly isSwapped: boolean;
}

/**
 * Reads the labelled pairs. A file starts with lines of `key: value`: `form`, `edits`, footnotes
 * (`note-ar`, `note-en`), and `order` if the translation reorders blocks. Each line of `===` starts a
 * row, whose blocks follow lines of `ar:` or `en:`.
 */
export function readLabelledPairs(
  folder = path.join(import.meta.dirname, 'pairs'),
): readonly LabelledPair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parsePair(file, readFileSync(path.join(folder, file), 'utf8')));
}

function parsePair(name: string, text: string): LabelledPair {
  const [head = '', ...rows] = text.split(/^===\n/m);
  const header = new Map(
    head
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const sources: string[] = [];
  const targets: string[] = [];
  const links: [number, number][] = [];
  for (const row of rows) {
    const parts = row.split(/^(ar|en):\n/m).slice(1);
    const own: Record<Language, number[]> = { ar: [], en: [] };
    for (let at = 0; at < parts.length; at += 2) {
      const language = parts[at] as Language;
      const list = language === 'ar' ? sources : targets;
      own[language].push(list.push((parts[at + 1] ?? '').trim()) - 1);
    }
    for (const i of own.ar) for (const j of own.en) links.push([i, j]);
  }
  const order =
    header
      .get('order')
      ?.split(' ')
      .map((number) => Number(number) - 1) ?? targets.map((_, index) => index);
  const place = new Map(order.map((target, index) => [target, index]));
  return {
    name,
    form: header.get('form') ?? '',
    edits: (header.get('edits') ?? '').split(', '),
    blocks: {
      ar: blocksOf(sources, 'ar', header.get('note-ar')),
      en: blocksOf(
        order.map((index) => targets[index] ?? ''),
        'en',
        header.get('note-en'),
      ),
    },
    links: new Set(links.map(([i, j]) => `${i}-${place.get(j)}`)),
    isSwapped: header.has('order'),
  };
}

function blocksOf(parts: readonly string[], language: Language, note?: string): readonly Block[] {
  const content = [...parts, ...(note ? [note] : [])].join('\n\n');
  const problems: Problem[] = [];
  const body = { source: { file: 'pair.md', content }, language, directory: '.', start: 0 };
  const { blocks } = splitBlocks(body, settings, problems);
  if (blocks.length !== parts.length)
    throw new Error(`${parts.length} parts, ${blocks.length} blocks: ${content}`);
  return blocks;
}
