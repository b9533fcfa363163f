import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { compareProblems, formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import { checkTranslations } from '../../src/archive/checks/translation-checks.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { settings } from '../settings.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const TRANSLATIONS = readdirSync(path.join(PROJECT, 'translations'), {
  recursive: true,
  encoding: 'utf8',
}).filter((file) => file.endsWith('.md'));

/** The mutants fit the articles of this project; an archive with other articles skips the tests. */
const options = {
  skip: !existsSync(path.join(PROJECT, 'articles/2024/10/rockets-near-baghdad-airport.md')),
};

async function check(content: string): Promise<readonly Problem[]> {
  const { archive, problems } = await readArchive(content, settings);
  return [...problems, ...checkTranslations(archive)].sort(compareProblems);
}

test('the archive of the project has no problems', options, async () => {
  assert.deepEqual((await check(PROJECT)).map(formatProblem), []);
});

/** Puts into a text a mistake that a translator, or an editor of the article, can make. */
type Mutant = (text: string) => string;

const ENGLISH: Readonly<Record<string, Mutant>> = {
  number: (text) => text.replace(/(?<=\n\n[^\n]*)\b2,500\b/, '3,500'),
  date: (text) => text.replace(/(?<=\n\n[^\n]*)\b(?:Friday|Thursday|Wednesday)\b/, 'Sunday'),
  link: (text) => text.replace(/\[([^\]^]+)\]\([^)]+\)/, '$1'),
  footnote: (text) => text.replace(/\[\^1\](?!:)/, '').replace(/\n\[\^1\]:.*/, ''),
  quotation: (text) => text.replace(/“([^”]+)”/g, '$1').replace(/^> /m, ''),
  'left-in-arabic': (text) =>
    text.replace(
      /(\n\n)(?![#>|!-])[^\n]{80,}(?=\n)/,
      '$1هذه الفقرة بقيت بالعربية ولم تُترجم بعد إلى الإنجليزية.',
    ),
  'missing-block': (text) => text.replace(/\n\n(?![#>|![-])[^\n]{80,}(?=\n\n)/, ''),
  'added-block': (text) =>
    text.replace(
      /(?=\n\n##)/,
      '\n\nFerries between two islands of Oman carried 48,000 passengers last season, the transport company says.',
    ),
  image: (text) => text.replace(/\n\n!\[[^\n]*/, '\n\nA picture stood here.'),
};

const ARABIC: Readonly<Record<string, Mutant>> = {
  number: (text) => text.replace(/(?<=\n\n[^\n]*)\b2500\b/, '٣٥٠٠'),
  date: (text) => text.replace(/(?<=\n\n[^\n]*)(?:الجمعة|الخميس|الأربعاء)/, 'السبت'),
  link: ENGLISH.link as Mutant,
  footnote: ENGLISH.footnote as Mutant,
  quotation: (text) => text.replace(/«([^»]+)»/g, '$1').replace(/^> /m, ''),
  'missing-block': (text) =>
    text.replace(
      /(?=\n\n##)/,
      '\n\nنقلت العبّارات بين جزيرتين في سلطنة عُمان 48000 راكب في الموسم الماضي، كما تقول شركة النقل.',
    ),
  'added-block': ENGLISH['missing-block'] as Mutant,
};

for (const [folder, mutants] of [
  ['translations', ENGLISH],
  ['articles', ARABIC],
] as const) {
  for (const [code, mutate] of Object.entries(mutants)) {
    test(
      `check reports “${code}” for every story in ${folder}/ that has this mistake`,
      options,
      async () => {
        let mutated = 0;
        for (const file of TRANSLATIONS) {
          const before = readFileSync(path.join(PROJECT, folder, file), 'utf8').replace(
            /\nblocks:.*/,
            '',
          );
          const after = mutate(before);
          if (after === before) continue;
          mutated++;
          const content = copyArchive();
          writeFileSync(path.join(content, folder, file), after);
          const problems = await check(content);
          const own = problems.filter((problem) =>
            problem.file.endsWith(file.split(path.sep).join('/')),
          );
          assert.ok(
            own.some((problem) => problem.code === code),
            `${file}: ${problems.map(formatProblem).join('\n')}`,
          );
          for (const { line, column } of own) assert.ok(line >= 1 && column >= 1);
        }
        assert.ok(mutated > 0, 'the mistake could be made in no story');
      },
    );
  }
}

test(
  'a changed number is reported on both sides, each with its line and column',
  options,
  async () => {
    const content = copyArchive();
    const file = path.join(content, 'translations/2024/10/rockets-near-baghdad-airport.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2,500', '3,500'));
    const lines = (await check(content)).map(formatProblem);
    const arabic =
      /^articles\/2024\/10\/rockets-near-baghdad-airport\.md:(\d+):(\d+): warning: the number 2500 is not in translations\/2024\/10\/rockets-near-baghdad-airport\.md:(\d+); add it there, or remove it here \(number\)$/;
    const english =
      /^translations\/2024\/10\/rockets-near-baghdad-airport\.md:(\d+):(\d+): warning: the number 3,500 is not in articles\/2024\/10\/rockets-near-baghdad-airport\.md:(\d+); add it there, or remove it here \(number\)$/;
    assert.equal(lines.filter((line) => arabic.test(line)).length, 1, lines.join('\n'));
    assert.equal(lines.filter((line) => english.test(line)).length, 1, lines.join('\n'));
    assert.equal(lines.length, 4, 'each text also reports that it lacks the number of the other');
  },
);

test('a translation at the path of another article is reported', options, async () => {
  const content = copyArchive();
  const name = (id: string): string => path.join(content, 'translations', `${id}.md`);
  const [one, other] = ['2024/01/coalition-talks-open', '2021/12/mckenzie-troops-to-stay'];
  renameSync(name(one), `${name(one)}.aside`);
  renameSync(name(other), name(one));
  renameSync(`${name(one)}.aside`, name(other));
  const found = (await check(content))
    .filter(({ code }) => code === 'other-article')
    .map(formatProblem);
  assert.deepEqual(found, [
    `translations/${other}.md:1:1: warning: this seems to translate articles/${one}.md; compare the two, and if it does, rename this file (other-article)`,
    `translations/${one}.md:1:1: warning: this seems to translate articles/${other}.md; compare the two, and if it does, rename this file (other-article)`,
  ]);
});

/** Copies the archive without its records, so that the aligner pairs the blocks. */
function copyArchive(): string {
  const content = mkdtempSync(path.join(tmpdir(), 'safhatan-mutants-'));
  for (const folder of ['articles', 'translations']) {
    cpSync(path.join(PROJECT, folder), path.join(content, folder), { recursive: true });
  }
  for (const file of TRANSLATIONS) {
    const copy = path.join(content, 'translations', file);
    writeFileSync(copy, readFileSync(copy, 'utf8').replace(/\nblocks:.*/, ''));
  }
  return content;
}
