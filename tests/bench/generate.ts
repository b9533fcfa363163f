// Writes a made-up archive as a content root, for trying the project with many stories.
import { existsSync, readdirSync } from 'node:fs';
import { resolveFromCaller } from '../../src/commands/options.ts';
import { madeArchive } from './archive/made-archive.ts';
import { writeContent } from './archive/write-content.ts';
import { readOptions, SEED, wholeNumber } from './options.ts';

const values = readOptions({
  stories: { type: 'string' },
  output: { type: 'string' },
  seed: { type: 'string' },
});
const stories = wholeNumber('stories', values.stories ?? '1000', 1);
const seed = wholeNumber('seed', values.seed ?? String(SEED), 0);
const output = values.output === undefined ? undefined : resolveFromCaller(values.output);

if (output === undefined) {
  console.error('Name a new folder with --output DIR; nothing was written.');
  process.exitCode = 2;
} else if (existsSync(output) && readdirSync(output).length > 0) {
  console.error(`${output} is not empty; name a new folder. Nothing was written.`);
  process.exitCode = 2;
} else {
  writeContent(madeArchive(seed), stories, output);
  console.log(`${stories} stories in ${values.output}`);
}
