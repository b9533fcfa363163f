import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { fileWriter } from '../bench/archive/write-content.ts';
import { settings } from '../settings.ts';
import { article, tagList, translation } from '../unit/sample-archive.ts';

/**
 * Builds an archive of so many stories in this thread. They differ in nothing but their ids, their
 * days and the story that they link to, so that any part of the work is in proportion to them.
 */
export async function buildEqualStories(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-'));
  const root = path.join(folder, 'content');
  const write = fileWriter(root);
  write('translations/tags.yaml', tagList());
  for (let index = 0; index < count; index++) {
    const day = `${1 + (index % 28)}`.padStart(2, '0');
    const date = `date: 2024-01-${day}`;
    const before = `story-${Math.max(0, index - 1)}.md`;
    write(`articles/story-${index}.md`, article({ date, body: `فقرة.\n\n[قبلها](${before})\n` }));
    write(`translations/story-${index}.md`, translation({ body: `One.\n\n[Before](${before})\n` }));
  }
  const output = path.join(folder, 'site');
  const parallelism = { threshold: Number.POSITIVE_INFINITY };
  const builder = new SiteBuilder({ root, settings, output, parallelism });
  try {
    const { archive } = await builder.read();
    if (archive.stories.length !== count) throw new Error('Some stories are faulty.');
    await builder.write(archive);
  } finally {
    await builder.close();
  }
}
