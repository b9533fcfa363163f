import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/archive/base/problem.ts';
import { parseArticle, parseTranslation } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });

test('an article is read with all its keys', () => {
  const file = 'articles/2024/01/talks.md';
  const content = `---
title: 'محادثات: بداية'
date: 2024-01-27T22:00Z # بالتوقيت العالمي
tags: [العراق, "2024"]
summary: >
  سطر أول
  وثانٍ.
source: { name: رويترز, url: https://example.org/خبر }
author: مراسل
updated: 2024-02
aliases: [2023/old, 2024/01/older]
draft: true
---
نص.
`;
  const problems: Problem[] = [];
  const article = parseArticle({ file, content }, settings, problems);
  assert.deepEqual(problems, []);
  assert.ok(article);
  const { blocks, places, ...rest } = article;
  assert.deepEqual(rest, {
    id: '2024/01/talks',
    file,
    language: 'ar',
    title: 'محادثات: بداية',
    date: { iso: '2024-01-28', year: 2024, month: 1, day: 28, instant: Date.UTC(2024, 0, 27, 22) },
    tagNames: [
      { value: 'العراق', place: at(file, 4, 8) },
      { value: '2024', place: at(file, 4, 16) },
    ],
    summary: 'سطر أول وثانٍ.',
    source: { name: 'رويترز', url: 'https://example.org/خبر' },
    author: 'مراسل',
    updated: { iso: '2024-02', year: 2024, month: 2 },
    aliases: [
      { value: '2023/old', place: at(file, 11, 11) },
      { value: '2024/01/older', place: at(file, 11, 21) },
    ],
    draft: true,
    notes: [],
    links: [],
    images: [],
  });
  assert.deepEqual(
    blocks.map(({ text, line }) => [text, line]),
    [['نص.', 14]],
  );
  assert.deepEqual(places.updated, at(file, 10, 10));
});

test('a translation is read with all its keys', () => {
  const file = 'translations/talks.md';
  const content = `---
title: Talks
translator: Desk
translated: 2024
reviewer: Reader
method: machine-reviewed
blocks: [k3f9a, [a1b2c, d3e4f-2], ~, 'm5n6p']
---
Text.

More.

Added.

Last.
`;
  const problems: Problem[] = [];
  const translation = parseTranslation({ file, content }, settings, problems);
  assert.deepEqual(problems, []);
  assert.ok(translation);
  const { blocks, places, ...rest } = translation;
  assert.deepEqual(rest, {
    id: 'talks',
    file,
    language: 'en',
    title: 'Talks',
    translator: 'Desk',
    translated: { iso: '2024', year: 2024 },
    reviewer: 'Reader',
    method: 'machine-reviewed',
    recorded: [
      { value: ['k3f9a'], place: at(file, 7, 10) },
      { value: ['a1b2c', 'd3e4f-2'], place: at(file, 7, 17) },
      { value: [], place: at(file, 7, 35) },
      { value: ['m5n6p'], place: at(file, 7, 38) },
    ],
    notes: [],
    links: [],
    images: [],
  });
});

test('keys that are left out have no value', () => {
  const content = '---\ntitle: T\ndate: 2024\ntags: [العراق]\n---\nنص.\n';
  const article = parseArticle({ file: 'articles/a.md', content }, settings, []);
  assert.ok(article);
  assert.equal(article.draft, false);
  assert.deepEqual(article.aliases, []);
  for (const key of ['summary', 'source', 'author', 'updated']) {
    assert.equal(key in article, false, key);
  }
});

test('front matter may have trailing spaces, comments and empty lines', () => {
  for (const content of [
    '---\ntitle: T\n---\nx',
    '---  \ntitle: T\n---\t\nx\n',
    '---\n# a note\n\n"title": T\n\n---\n\nx\n',
    '---\ntitle: T\n---\n\n---\n\nx\n',
  ]) {
    const problems: Problem[] = [];
    const text = parseTranslation({ file: 'translations/a.md', content }, settings, problems);
    assert.deepEqual(problems, [], content);
    assert.equal(text?.title, 'T', content);
  }
});
