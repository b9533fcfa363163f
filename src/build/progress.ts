/** The steps of a build that can take long. */
export type Step = 'read' | 'make' | 'publish';

/** Is told how far a build has come. */
export interface Progress {
  begin(step: Step, total: number): void;
  advance(count: number): void;
  end(): void;
}

/** Tells nobody. */
export const SILENT: Progress = { begin() {}, advance() {}, end() {} };
