import type { Language } from '../../src/archive/base/language.ts';
import { formatProblem } from '../../src/archive/base/problem.ts';
import type { Settings } from '../../src/archive/base/settings.ts';
import { prepareEntry } from '../../src/archive/feeds/feeds.ts';
import { timestamps } from '../../src/archive/feeds/timestamp.ts';
import type { Archive } from '../../src/archive/story/archive.ts';
import { settings } from '../settings.ts';
import { type Files, readSample } from './sample-archive.ts';

/** The sample archive with some files and settings replaced; throws if it has errors. */
export async function soundSample(
  files: Files = {},
  changed: Partial<Settings> = {},
): Promise<Archive> {
  const { archive, problems } = await readSample(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(formatProblem).join('\n'));
  return { ...archive, settings: { ...settings, ...changed } };
}

/** The feed entry of a text, in both formats. */
export function entryOf(archive: Archive, id: string, language: Language) {
  const story = archive.stories.find((one) => one.id === id);
  if (!story) throw new Error(`There is no story ${id}.`);
  const { atom, json } = prepareEntry(
    story,
    language,
    archive,
    timestamps(archive.settings.timeZone),
  );
  return { atom, item: JSON.parse(json) };
}
