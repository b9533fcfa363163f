import assert from 'node:assert/strict';
import { alignBlocks } from '../../src/archive/alignment/alignment.ts';
import { formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import type { Story } from '../../src/archive/story/story.ts';
import { parseArticle, parseTranslation } from '../../src/archive/text/parse-text.ts';
import { readXliff } from '../../src/archive/xliff/read-xliff.ts';
import { takeBack } from '../../src/archive/xliff/take-back.ts';
import type { StorySources } from '../../src/archive/xliff/units.ts';
import { storyMarkdownOf, unitsOf } from '../../src/archive/xliff/units.ts';
import { writeXliff } from '../../src/archive/xliff/write-xliff.ts';
import { settings } from '../settings.ts';

/** A story and the files that it was read from. */
export interface ReadStory {
  readonly story: Story;
  readonly sources: StorySources;
}

/** Reads a story from the content of its files, which must be sound. */
export function storyOf(article: string, translation?: string): ReadStory {
  const problems: Problem[] = [];
  const ar = { file: 'articles/2024/01/talks.md', content: article };
  const en =
    translation === undefined
      ? undefined
      : { file: 'translations/2024/01/talks.md', content: translation };
  const source = parseArticle(ar, settings, problems) ?? assert.fail('no article');
  const target = en && parseTranslation(en, settings, problems);
  assert.deepEqual(problems.map(formatProblem), []);
  const recorded = target?.recorded?.map(({ value }) => value);
  const story: Story = {
    id: source.id,
    date: source.date,
    tags: [],
    texts: { ar: source, ...(target && { en: target }) },
    alignment: alignBlocks(source.blocks, target?.blocks ?? [], recorded),
  };
  return { story, sources: { ar, en } };
}

/** The XLIFF document of a story. */
export function exported({ story, sources }: ReadStory): string {
  return writeXliff(story, unitsOf(story, storyMarkdownOf(sources)));
}

/** The translation after a document is imported. */
export function imported(xliff: string, { story, sources }: ReadStory): string {
  return takeBack(readXliff(Buffer.from(xliff)), story, sources, settings).content;
}

/** Writes targets into the units of a document, by id; null removes a target. */
export function translate(
  xliff: string,
  targets: Readonly<Record<string, string | null>>,
  state = 'translated',
): string {
  return Object.entries(targets).reduce((document, [id, target]) => {
    const unit = new RegExp(
      `(<unit id="${id}"(?: name="[^"]*")?>\\n(?:<notes>.*</notes>\\n)?<segment) state="\\w+"( subState="[^"]+")?>\\n(<source>[^<]*</source>\\n)(?:<target>[^<]*</target>\\n)?`,
    );
    assert.match(document, unit);
    const written = target === null ? '' : `<target>${target}</target>\n`;
    return document.replace(
      unit,
      (_, start, _sub, source) => `${start} state="${state}">\n${source}${written}`,
    );
  }, xliff);
}
