import { formatProblem, type Problem } from '../archive/base/problem.ts';
import type { BuildReport } from '../build/site-builder.ts';
import { counted } from './counted.ts';
import { printError } from './terminal.ts';

/** Prints problems to stderr, one per line. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const problem of problems) printError(formatProblem(problem));
}

/** Whether the problems keep the site from being published. */
export function hasErrors(problems: readonly Problem[], { strict = false } = {}): boolean {
  return problems.some(({ severity }) => strict || severity === 'error');
}

/** “2 errors, 1 warning”. */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

/** “7 stories, 6 translated: 3 files written, 68 unchanged, 0 removed in 0.8 s”. */
export function describe(report: BuildReport, milliseconds: number): string {
  const { stories, translated, written, unchanged, removed } = report;
  const seconds = (milliseconds / 1000).toFixed(1);
  const found = `${counted(stories, 'story', 'stories')}, ${translated} translated`;
  return `${found}: ${counted(written, 'file')} written, ${unchanged} unchanged, ${removed} removed in ${seconds} s`;
}
