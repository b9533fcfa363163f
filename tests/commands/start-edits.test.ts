// What editors and people do to the files while the development server runs.
import assert from 'node:assert/strict';
import {
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { miniSite } from './content.ts';
import { startServer } from './started-server.ts';

const { content } = miniSite();
const folder = path.join(content, 'articles/2022');
const article = path.join(folder, 'market.md');
const PAGE = '/ar/2022/market/';
const sound = readFileSync(article, 'utf8');

const server = await startServer({ after }, content);
before(() => server.shows(PAGE, /سوق قديمة/));

let saves = 0;

/** A text that differs from all before it, and what its page shows. */
function nextText(): { readonly text: string; readonly word: RegExp } {
  const word = `سوق-${++saves}-`;
  return { text: sound.replace('سوق قديمة', word), word: new RegExp(word) };
}

/** Ways to save a text; each is given the path of a file in the folder of the text. */
const EDITORS: Readonly<Record<string, (text: string, beside: (name: string) => string) => void>> =
  {
    'an editor that writes in place': (text) => writeFileSync(article, text),
    'an editor that writes a new file and renames it': (text, beside) => {
      writeFileSync(beside('.goutputstream-A1B2C3'), text);
      renameSync(beside('.goutputstream-A1B2C3'), article);
    },
    'Vim, which tries out the folder and keeps a backup while it writes': (text, beside) => {
      writeFileSync(beside('.market.md.swp'), 'b0VIM 9.1');
      writeFileSync(beside('4913'), '');
      unlinkSync(beside('4913'));
      renameSync(article, beside('market.md~'));
      writeFileSync(article, text);
      unlinkSync(beside('market.md~'));
      unlinkSync(beside('.market.md.swp'));
    },
    'Vim that keeps the backup': (text, beside) => {
      renameSync(article, beside('market.md~'));
      writeFileSync(article, text);
    },
    'Emacs, which locks the text and saves it by itself before it is asked to': (text, beside) => {
      symlinkSync('editor@desk.4711:1700000000', beside('.#market.md'));
      writeFileSync(beside('#market.md#'), text);
      cpSync(article, beside('market.md~'));
      writeFileSync(article, text);
      unlinkSync(beside('#market.md#'));
      unlinkSync(beside('.#market.md'));
    },
  };

for (const [editor, save] of Object.entries(EDITORS)) {
  test(`a save by ${editor} is shown`, async () => {
    const { text, word } = nextText();
    save(text, (name) => path.join(folder, name));
    await server.shows(PAGE, word);
    assert.doesNotMatch(server.output, /error/);
  });
}

test('each save is shown while a text is open in Vim or Emacs, and after it is closed', async () => {
  const swap = path.join(folder, '.market.md.swp');
  const lock = path.join(folder, '.#market.md');
  writeFileSync(swap, 'b0VIM 9.1');
  symlinkSync('editor@desk.4711:1700000000', lock);
  for (let save = 0; save < 3; save++) {
    const { text, word } = nextText();
    writeFileSync(article, text);
    await server.shows(PAGE, word);
  }
  for (const file of [swap, lock]) unlinkSync(file);
  const { text, word } = nextText();
  writeFileSync(article, text);
  await server.shows(PAGE, word);
  assert.doesNotMatch(server.output, /error/);
});

test('saves that come faster than builds are shown, the last of them in the end', async () => {
  let last = nextText();
  for (let save = 0; save < 100; save++) {
    last = nextText();
    writeFileSync(article, last.text);
    await setTimeout(save % 20);
  }
  await server.shows(PAGE, last.word);
  await server.lives();
});

test('saves that do not end are shown all the same', async () => {
  const before = saves;
  const isNew = ([, save = '0']: readonly string[] = []): boolean => Number(save) > before;
  let isShown = false;
  const saving = (async () => {
    while (!isShown) {
      writeFileSync(article, nextText().text);
      await setTimeout(5);
    }
  })();
  await server.until(async () => {
    const page = await (await server.get(PAGE)).text();
    return isNew(/سوق-(\d+)-/.exec(page) ?? undefined);
  });
  isShown = true;
  await saving;
});

/** What goes and comes back, and the status of the page meanwhile. */
const VANISHING: readonly (readonly [what: string, file: string, status: number])[] = [
  ['a text', article, 404],
  ['a folder of texts', folder, 404],
  ['the folder of all articles', path.join(content, 'articles'), 500],
  ['the content root', content, 500],
  ['the folder above the content root', path.dirname(content), 500],
];

for (const [what, file, status] of VANISHING) {
  test(`${what} goes and comes back: the server shows every edit after that`, async () => {
    const kept = `${path.dirname(content)}.kept`;
    const hasStatus = (wanted: number) => async () => (await server.get(PAGE)).status === wanted;
    const showsSaves = async (): Promise<void> => {
      for (let save = 0; save < 2; save++) {
        const { text, word } = nextText();
        writeFileSync(article, text);
        await server.shows(PAGE, word);
      }
    };
    renameSync(file, kept);
    await server.until(hasStatus(status));
    renameSync(kept, file);
    await server.until(hasStatus(200));
    await showsSaves();
    // Now another one takes its place before anybody can see that it was gone.
    cpSync(file, kept, { recursive: true });
    rmSync(file, { recursive: true });
    renameSync(kept, file);
    await showsSaves();
  });
}

test('the server makes its site anew when that is deleted', async () => {
  for (const name of [`start-${server.port}`, `.start-${server.port}.build`]) {
    rmSync(path.join(path.dirname(server.site), name), { recursive: true });
    const { text, word } = nextText();
    writeFileSync(article, text);
    await server.shows(PAGE, word);
    await server.lives();
  }
});
