/** The steps of a build that can take long. */
export type BuildStep = 'read' | 'make' | 'publish';

/** Is told how far a build has come. */
export interface Progress {
  begin(step: BuildStep, total: number): void;
  advance(count: number): void;
  end(): void;
}

/** Tells nobody. */
export const SILENT: Progress = { begin() {}, advance() {}, end() {} };
