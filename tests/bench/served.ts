// Measures how long the development server takes to show an edit: from saving an article until its
// page is served with the new word.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../../src/project.ts';
import { madeArchive } from './archive/made-archive.ts';
import { writeContent } from './archive/write-content.ts';
import { editedStory, editLastWord } from './builders/edits.ts';
import { readOptions, SEED, wholeNumber } from './options.ts';
import { describeMachine, medianOf } from './report.ts';

const values = readOptions({
  stories: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '5' },
  port: { type: 'string', default: '18080' },
});
const stories = wholeNumber('stories', values.stories, 20);
const runs = wholeNumber('runs', values.runs, 1);
const port = wholeNumber('port', values.port, 1);

/** How often to request the page, and how long to wait for a change, in milliseconds. */
const POLL_INTERVAL = 20;
const LONGEST_WAIT = 600_000;

const content = mkdtempSync(path.join(tmpdir(), 'safhatan-served-'));
const archive = madeArchive(SEED);
writeContent(archive, stories, content);
const { id } = editedStory(archive, stories);
const article = path.join(content, `articles/${id}.md`);
const address = `http://localhost:${port}/ar/${id}/`;
const options = ['src/run.js', 'src/commands/start.ts', '--content', content, '--port', `${port}`];
const server = spawn(process.execPath, options, { cwd: PROJECT, stdio: 'ignore' });
const ended = new Promise<never>((_, reject) => {
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});
try {
  const first = await Promise.race([nextPage(''), ended]);
  let page = first.page;
  console.log(`${stories} stories: served ${seconds(first.waited)} after the start`);
  // The server prepares the standby now, while it is idle.
  await setTimeout(first.waited / 2);
  const waits: number[] = [];
  for (let run = 1; run <= runs; run++) {
    editLastWord(article, 'ن');
    const next = await Promise.race([nextPage(page), ended]);
    console.log(`  edit ${run}: shown after ${seconds(next.waited)}`);
    waits.push(next.waited);
    page = next.page;
    await setTimeout(1000);
  }
  const median = medianOf(waits, (wait) => wait) ?? 0;
  console.log(`median of ${runs}: ${seconds(median)} (${describeMachine()})`);
} finally {
  server.removeAllListeners('exit').kill();
  rmSync(content, { recursive: true, force: true });
  for (const name of [`start-${port}`, `.start-${port}.build`]) {
    rmSync(path.join(PROJECT, '.cache', name), { recursive: true, force: true });
  }
}

/** Waits until the page is there and differs from before. */
async function nextPage(before: string): Promise<{ page: string; waited: number }> {
  const start = performance.now();
  while (performance.now() - start < LONGEST_WAIT) {
    const response = await fetch(address).catch(() => undefined);
    const page = response?.ok ? await response.text() : before;
    if (page !== before) return { page, waited: performance.now() - start };
    await setTimeout(POLL_INTERVAL);
  }
  throw new Error(`${address} did not change in ${seconds(LONGEST_WAIT)}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
