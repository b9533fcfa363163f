/** The slow steps of a build. */
export type BuildStep = 'read' | 'make' | 'publish';

/** Receives the progress of a build. */
export interface Progress {
  /** @param total how many files the step has */
  begin(step: BuildStep, total: number): void;
  /** @param count how many more of them are done */
  advance(count: number): void;
  end(): void;
}

/** Reports nothing. */
export const SILENT: Progress = { begin() {}, advance() {}, end() {} };
