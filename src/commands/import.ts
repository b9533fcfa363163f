import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeDeclared } from '../archive/import/declared-encoding.ts';
import { importArticle, importFeed } from './import-articles.ts';
import { importTranslation } from './import-translation.ts';
import { CONTENT_HAS_ERRORS, readOptions, refuse, resolveFromCaller } from './options.ts';
import { printError } from './terminal.ts';

const FORMATS = ['xliff', 'text', 'html', 'feed'];

const { content, positionals, ...options } = readOptions({
  name: 'import',
  operands: 'FILE',
  summary: 'Import a translation (XLIFF), or articles as drafts (plain text, HTML or a feed).',
  options: {
    format: { type: 'string' },
    id: { type: 'string' },
    date: { type: 'string' },
    tags: { type: 'string' },
  },
  help: {
    format: [FORMATS.join('|'), 'what the file is (default: judged by its name and content)'],
    id: ['YYYY/MM/NAME', 'the id of the new article'],
    date: ['YYYY-MM-DD', 'its date, instead of the one in the file'],
    tags: ['TAG,TAG', 'its tags, in Arabic, instead of those in the file'],
  },
});

const [given, ...others] = positionals;
if (given === undefined || others.length > 0) refuse('Name one file to import.', 'import');
if (options.format !== undefined && !FORMATS.includes(options.format)) {
  refuse(`--format must be one of ${FORMATS.join(', ')}, not ${options.format}.`, 'import');
}
const bytes = readBytes(given);
const format = options.format ?? formatOf(given, bytes);
if (format === 'xliff') {
  await importTranslation(content, given, bytes);
} else {
  const decoded = decodeDeclared(bytes);
  if ('fault' in decoded) {
    printError(`${given}: ${decoded.fault}.`);
    process.exitCode = CONTENT_HAS_ERRORS;
  } else if (format === 'feed') importFeed(content, given, decoded.text, options);
  else importArticle(content, format, decoded.text, options);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(resolveFromCaller(file));
  } catch {
    return refuse(`There is no file ${file}, or it cannot be read.`, 'import');
  }
}

/** The format of a file by the extension of its name, else by its first element. */
function formatOf(file: string, content: Uint8Array): string {
  const byName: Readonly<Record<string, string>> = {
    '.xlf': 'xliff',
    '.xliff': 'xliff',
    '.html': 'html',
    '.htm': 'html',
    '.rss': 'feed',
    '.atom': 'feed',
    '.json': 'feed',
    '.txt': 'text',
    '.text': 'text',
  };
  const named = byName[path.extname(file).toLowerCase()];
  if (named) return named;
  const beginning = new TextDecoder('latin1').decode(content.subarray(0, 2048));
  const root = /<(xliff|rss|feed|rdf:RDF|html)\b/i.exec(beginning)?.[1]?.toLowerCase();
  if (root === 'xliff' || root === 'html') return root;
  return root === undefined ? 'text' : 'feed';
}
