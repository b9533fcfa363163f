import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { miniSite, PROJECT } from './content.ts';

const CHART = 'articles/2024/01/chart.png';
const AGAIN = `${CHART} changed during the build; building again.\n`;

/** Builds while somebody appends to the image each time that it was read. */
function buildWhileAppending(times: number) {
  const { content, output } = miniSite();
  const chart = path.join(content, CHART);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(path.join(import.meta.dirname, 'appending.ts')).href,
      'src/run.js',
      'src/commands/build.ts',
      '--content',
      content,
      '--output',
      output,
    ],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, APPENDED_FILE: chart, APPENDED_TIMES: String(times) },
    },
  );
  return { code: status, err: stderr, chart, output };
}

test('a build begins again if a file changes between reading and writing', () => {
  const { code, err, chart, output } = buildWhileAppending(1);
  assert.equal(err, AGAIN);
  assert.equal(code, 0);
  const published = path.join(output, 'images/2024/01/chart.png');
  assert.deepEqual(readFileSync(published), readFileSync(chart));
});

test('a build ends with one line if a file does not stop changing', () => {
  const { code, err, output } = buildWhileAppending(100);
  assert.equal(code, 2);
  const reason = `(${CHART} changed during the build) and was left as it was`;
  const end = `the site could not be written ${reason}; build again when nobody is writing to the content\n`;
  assert.ok(err.startsWith(AGAIN.repeat(4)), err);
  assert.match(err.slice(AGAIN.length * 4), /^\S+: the site could/);
  assert.ok(err.endsWith(`: ${end}`), err);
  assert.equal(err.split('\n').length, 6);
  assert.ok(!existsSync(output));
});
