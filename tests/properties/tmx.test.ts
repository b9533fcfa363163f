import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { CORPUS_FILES, corpusText } from '../../src/archive/corpus/corpus-files.ts';
import type { Story } from '../../src/archive/story/story.ts';
import { valuesIn } from '../schemas/validate.ts';
import { dtdValidator } from '../schemas/validate-dtd.ts';
import { settings } from '../settings.ts';
import { readSample } from '../unit/sample-archive.ts';
import './seed.ts';

const faultOf = dtdValidator('tmx.dtd');

test('whatever a text contains, the memory is valid and has the same text', async () => {
  const { archive } = await readSample();
  const story = archive.stories.find(({ id }) => id === '2024/01/talks') ?? assert.fail();
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<tu>', '&amp;', ']]>', '<![CDATA[', '\u0000', '\uD800', '\uFFFE', '\u0085'),
  );
  fc.assert(
    fc.property(text, text, (title, words) => {
      const rows = story.alignment.rows.map((row) => ({
        ...row,
        target: row.target.map((block) => ({ ...block, text: words })),
      }));
      const { ar, en } = story.texts;
      assert.ok(en);
      const hostile: Story = {
        ...story,
        texts: { ar, en: { ...en, translator: title } },
        alignment: { ...story.alignment, rows },
      };
      const named = { ...settings, title: { ar: title, en: title } };
      const tmx = [...corpusText(CORPUS_FILES.memory, [hostile], named)].join('');
      assert.equal(faultOf(tmx), undefined);
      const [, segment] = valuesIn(tmx, '//seg', {});
      const allowed = words
        .replaceAll('\n', ' ')
        .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
      assert.equal(segment, allowed);
    }),
  );
});
