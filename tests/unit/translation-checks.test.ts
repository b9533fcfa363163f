import assert from 'node:assert/strict';
import test from 'node:test';
import { formatProblem } from '../../src/archive/base/problem.ts';
import { checkTranslations } from '../../src/archive/checks/translation-checks.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { settings } from '../settings.ts';
import { ARTICLE, article, TRANSLATION, translation, withSample } from './sample-archive.ts';

/** What is written in a paragraph of the article, and how and where it is quoted. */
const WRITTEN: readonly {
  readonly name: string;
  readonly body: string;
  readonly place: string;
  readonly quoted: string;
}[] = [
  { name: 'digits', body: 'نزح 5000 شخص.', place: '6:5', quoted: '5000' },
  { name: 'digits of another script', body: 'نزح ٥٬٠٠٠ شخص.', place: '6:5', quoted: '٥٬٠٠٠' },
  { name: 'digits and a word', body: 'نزح 5 آلاف شخص.', place: '6:5', quoted: '5 آلاف' },
  { name: 'digits after a conjunction', body: 'نزح و5 آلاف.', place: '6:6', quoted: '5 آلاف' },
  { name: 'two lines', body: 'نزح 5\nآلاف شخص.', place: '6:5', quoted: '5 آلاف' },
  { name: 'markup', body: 'نزح **5** آلاف شخص.', place: '6:7', quoted: '5 آلاف' },
];

for (const { name, body, place, quoted } of WRITTEN) {
  test(`a number is quoted as it is written, with its place: ${name}`, async () => {
    const files = {
      [ARTICLE]: article({ body: `${body}\n` }),
      [TRANSLATION]: translation({ body: 'People fled.\n' }),
    };
    const found = await withSample(files, async (root) => {
      const { archive, problems } = await readArchive(root, settings);
      return [...problems, ...checkTranslations(archive)].map(formatProblem);
    });
    const [own = '', other = '', ...more] = found;
    assert.ok(own.startsWith(`${ARTICLE}:${place}: warning: the number ${quoted} is not `), own);
    assert.ok(other.startsWith(`${TRANSLATION}:4:1: warning: the number ${quoted} `), other);
    assert.deepEqual(more, []);
  });
}
