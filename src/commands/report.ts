import { formatProblem, type Problem } from '../archive/base/problem.ts';
import type { BuildReport } from '../build/site-builder.ts';

/** Prints problems, one a line. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
}

/** Whether the problems keep the site from being published. */
export function hasErrors(problems: readonly Problem[], { strict = false } = {}): boolean {
  return problems.some(({ severity }) => strict || severity === 'error');
}

/** “2 errors, 1 warning”. */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

/** “7 stories, 6 translated: 3 files written, 68 unchanged, 0 removed in 0.8 s”. */
export function describe(report: BuildReport, milliseconds: number): string {
  const { stories, translated, written, unchanged, removed } = report;
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${stories} stories, ${translated} translated: ${written} files written, ${unchanged} unchanged, ${removed} removed in ${seconds} s`;
}
