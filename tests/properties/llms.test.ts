import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { llmsText } from '../../src/archive/agents/llms.ts';
import { settings } from '../settings.ts';
import { readLlms } from '../unit/read-llms.ts';
import './seed.ts';

test('whatever a title contains, it is the text of its link', () => {
  const marks = [
    '](',
    '[',
    ']',
    '*',
    '_',
    '`',
    '<b>',
    '<https://x.y>',
    '&amp;',
    '\\',
    '#',
    '~',
    '!',
    '|',
    '\n\n## x',
    ' ',
    'خبر',
    '1.',
    '-',
    '+',
    '=',
    '^',
    '://',
    ')',
    '(',
  ];
  const words = fc
    .array(fc.constantFrom(...marks), { minLength: 1 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, words, (title, summary) => {
      const story = { id: 'x', texts: { ar: { title, summary } } };
      const sections = readLlms(llmsText([story], settings)).sections;
      const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
      assert.deepEqual(sections.get('Newest stories'), [
        {
          name: oneLine(title),
          href: 'https://example.org/ar/x/index.md',
          note: oneLine(summary),
        },
      ]);
    }),
    { numRuns: 1000 },
  );
});
