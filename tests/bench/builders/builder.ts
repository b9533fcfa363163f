import type { MadeArchive } from '../archive/made-archive.ts';
import type { Command } from '../measure.ts';

/** What changes before a build. */
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
  /** Its version; null if it is not installed. */
  readonly version: () => string | null;
  /** How to install it. */
  readonly install: string;
  /** Writes an archive in the form that this generator reads, below a new folder. */
  readonly prepare: (archive: MadeArchive, stories: number, folder: string) => Site;
}

/** An archive ready to be built. */
export interface Site {
  readonly build: Command;
  /** The folder that the site is written to. */
  readonly output: string;
  /** What to do before each build, by scenario; a scenario that is missing is not measured. */
  readonly before: Readonly<Partial<Record<Scenario, (round: number) => void>>>;
}
