import assert from 'node:assert/strict';
import test from 'node:test';
import { bodyMistakes } from './mistakes/bodies.ts';
import { characterMistakes } from './mistakes/characters.ts';
import { dateMistakes } from './mistakes/dates.ts';
import { encodingMistakes } from './mistakes/encodings.ts';
import { fieldMistakes } from './mistakes/fields.ts';
import { fileMistakes } from './mistakes/files.ts';
import { frontMatterMistakes } from './mistakes/front-matter.ts';
import { imageMistakes } from './mistakes/images.ts';
import { keyMistakes } from './mistakes/keys.ts';
import { linkMistakes } from './mistakes/links.ts';
import type { Mistake } from './mistakes/mistake.ts';
import { permalinkMistakes } from './mistakes/permalinks.ts';
import { storyMistakes } from './mistakes/stories.ts';
import { tagMistakes } from './mistakes/tags.ts';
import { testMistakes } from './mistakes/test-mistakes.ts';
import { yamlMistakes } from './mistakes/yaml.ts';
import { readSample } from './sample-archive.ts';

const CATALOGUE = {
  'file names': fileMistakes,
  encodings: encodingMistakes,
  characters: characterMistakes,
  'front matter': frontMatterMistakes,
  YAML: yamlMistakes,
  keys: keyMistakes,
  fields: fieldMistakes,
  dates: dateMistakes,
  tags: tagMistakes,
  bodies: bodyMistakes,
  links: linkMistakes,
  images: imageMistakes,
  stories: storyMistakes,
  permalinks: permalinkMistakes,
} satisfies Record<string, readonly Mistake[]>;

test('the sample archive has no problems', async () => {
  const { archive, problems } = await readSample();
  assert.deepEqual(problems, []);
  assert.deepEqual(
    archive.stories.map(({ id, texts }) => [id, texts.en?.title]),
    [
      ['2024/02/harvest', undefined],
      ['2024/01/talks', 'Talks in Baghdad'],
    ],
  );
});

for (const [subject, mistakes] of Object.entries(CATALOGUE)) testMistakes(subject, mistakes);
