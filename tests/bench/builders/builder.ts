import type { MadeArchive } from '../archive/made-archive.ts';
import type { Command } from '../measure.ts';

/** What happened before a build. */
export const SCENARIOS = {
  cold: 'cold',
  unchanged: 'unchanged',
  article: 'one article edited',
  translation: 'one translation edited',
  tag: 'one tag renamed',
  template: 'one template edited',
} as const;

export type Scenario = keyof typeof SCENARIOS;

/** A generator of static sites. */
export interface Builder {
  readonly name: string;
  /** Its version, or null where it is not installed. */
  readonly version: () => string | null;
  /** What to do where it is not. */
  readonly install: string;
  /** Writes an archive as this generator wants it, below a new folder of its own. */
  readonly prepare: (archive: MadeArchive, stories: number, folder: string) => Site;
}

/** An archive ready to be built. */
export interface Site {
  readonly build: Command;
  /** The folder that the site is written to. */
  readonly output: string;
  /** What to do before each build, in every round anew; what is not here is not measured. */
  readonly before: Readonly<Partial<Record<Scenario, (round: number) => void>>>;
}
