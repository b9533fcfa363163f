import { escapeMarkup } from '../archive/base/escape.ts';
import { formatProblem, type Problem } from '../archive/base/problem.ts';

/** The HTML page that the development server shows while the content has errors. */
export function problemsPage(problems: readonly Problem[]): string {
  return failurePage('The content has errors', problems.map(formatProblem));
}

/** The HTML page that it shows when a template or the code fails; one list item for each line. */
export function failurePage(title: string, lines: readonly string[]): string {
  const items = lines.map((line) => `<li dir="auto">${escapeMarkup(line)}</li>`).join('\n');
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(title)}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
body { max-inline-size: 70rem; margin: 2rem auto; padding-inline: 1rem }
li { font-family: ui-monospace, monospace; margin-block: .5rem; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<ol>
${items}
</ol>
</body>
</html>
`;
}
