import { formatProblem, type Problem } from '../archive/problem.ts';

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
