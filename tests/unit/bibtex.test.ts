import assert from 'node:assert/strict';
import test from 'node:test';
import { dateOf } from '../../src/archive/base/archive-date.ts';
import { bibtex } from '../../src/archive/citations/bibtex.ts';
import type { Reference } from '../../src/archive/citations/reference.ts';

const ARTICLE: Reference = {
  key: 'ar/2024/01/talks',
  language: 'ar',
  title: 'محادثات في بغداد',
  otherTitle: 'Talks in Baghdad',
  isTranslation: false,
  author: null,
  translator: null,
  publication: 'صفحتان',
  date: dateOf('2024-01-27'),
  url: 'https://example.org/ar/2024/01/talks/',
  otherUrl: null,
  note: null,
};

test('of an article that names nobody', () => {
  assert.equal(
    bibtex(ARTICLE),
    `@article{ar/2024/01/talks,
  title = {{محادثات في بغداد}},
  journal = {صفحتان},
  entrysubtype = {newspaper},
  date = {2024-01-27},
  langid = {arabic},
  url = {https://example.org/ar/2024/01/talks/},
}
`,
  );
});

test('of a translation, with all that is known of it', () => {
  const translation: Reference = {
    ...ARTICLE,
    key: 'en/2024/01/talks',
    language: 'en',
    title: 'Talks',
    otherTitle: 'محادثات',
    isTranslation: true,
    author: 'ليلى حداد',
    translator: 'Omar Nasser',
    publication: 'R&D',
    url: 'https://example.org/%20_',
    note: 'Page_1',
  };
  assert.equal(
    bibtex(translation),
    String.raw`@article{en/2024/01/talks,
  author = {{ليلى حداد}},
  title = {{Talks}},
  translator = {{Omar Nasser}},
  origtitle = {{محادثات}},
  origlanguage = {arabic},
  origdate = {2024-01-27},
  journal = {R\&D},
  entrysubtype = {newspaper},
  date = {2024-01-27},
  langid = {english},
  url = {https://example.org/%20_},
  note = {Page\_1},
}
`,
  );
});

test('of a translation whose original has no title of its own', () => {
  const fields = bibtex({ ...ARTICLE, isTranslation: true, otherTitle: null });
  assert.doesNotMatch(fields, /origtitle/);
  assert.match(fields, /origlanguage = \{arabic\}/);
});

test('what is special to TeX is escaped or named', () => {
  const title = String.raw`50% of $1 & #2 a_b {c} ~d ^e \f`;
  assert.ok(
    bibtex({ ...ARTICLE, title }).includes(
      String.raw`title = {{50\% of \$1 \& \#2 a\_b \textbraceleft{}c\textbraceright{} \textasciitilde{}d \textasciicircum{}e \textbackslash{}f}},`,
    ),
  );
});
