import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { textDirective } from '../../src/scripts/text-fragment.ts';
import './seed.ts';

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'a-b',
        'c,',
        '&',
        'العراق',
        'في',
        '(x)',
        '100%',
        '“z”',
        '1.5',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.join(' '));

test('a directive contains only encoded terms, separated by its own marks', () => {
  fc.assert(
    fc.property(words, words, words, (before, text, after) => {
      const directive = textDirective({ before, text, after });
      if (directive === undefined) return;
      assert.match(
        directive,
        /^text=(?:(?:[A-Za-z0-9]|%[0-9A-F]{2})+-,)?(?:[A-Za-z0-9]|%[0-9A-F]{2})+(?:,(?:[A-Za-z0-9]|%[0-9A-F]{2})+)?(?:,-(?:[A-Za-z0-9]|%[0-9A-F]{2})+)?$/,
      );
    }),
  );
});

test('the terms of a directive decode to words at the ends of the selection and around it', () => {
  fc.assert(
    fc.property(words, words, words, (before, text, after) => {
      const directive = textDirective({ before: `${before} `, text, after: ` ${after}` });
      if (directive === undefined) return;
      const terms = directive.slice('text='.length).split(',');
      const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
      const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
      const plain = (one: string): string => one.split(/\s+/).filter(Boolean).join(' ');
      const [start = '', end] = terms.map(decodeURIComponent);
      assert.ok(plain(text).startsWith(start));
      assert.ok(plain(text).endsWith(end ?? start));
      if (prefix) assert.ok(plain(before).endsWith(decodeURIComponent(prefix)));
      if (suffix) assert.ok(plain(after).startsWith(decodeURIComponent(suffix)));
    }),
  );
});

test('the first match in the page is the selection', () => {
  const few = fc.array(fc.constantFrom('ا', 'b', 'c', 'd'), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(few, few, few, (before, text, after) => {
      const selected = {
        before: `${before.join(' ')} `,
        text: text.join(' '),
        after: ` ${after.join(' ')}`,
      };
      const terms = textDirective(selected)?.slice('text='.length).split(',');
      if (!terms || terms.filter((term) => !/^-|-$/.test(term)).length > 1) return;
      const words = terms.map((term) => decodeURIComponent(term.replace(/^-|-$/, ''))).join(' ');
      const lead = terms[0]?.endsWith('-')
        ? decodeURIComponent(terms[0].slice(0, -1)).length + 1
        : 0;
      const page = selected.before + selected.text + selected.after;
      assert.equal(page.indexOf(words) + lead, selected.before.length);
    }),
  );
});
