import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeDeclared } from '../archive/import/declared-encoding.ts';
import { importArticle, importFeed } from './import-articles.ts';
import { importTranslation } from './import-translation.ts';
import { CONTENT_HAS_ERRORS, readOptions, refuse, resolveGiven } from './options.ts';

const FORMATS = ['xliff', 'text', 'html', 'feed'];

const { content, positionals, ...options } = readOptions({
  name: 'import',
  takes: 'FILE',
  does: 'takes a translation back (XLIFF), or brings in articles (raw text, HTML, a feed) as drafts',
  options: {
    format: { type: 'string' },
    id: { type: 'string' },
    date: { type: 'string' },
    tags: { type: 'string' },
  },
  help: {
    format: [FORMATS.join('|'), 'what the file is (what it looks like)'],
    id: ['YYYY/MM/slug', 'the id of the article'],
    date: ['YYYY-MM-DD', 'its date, where the file gives none'],
    tags: ['TAG,TAG', 'its tags, in Arabic'],
  },
});

const [given, ...others] = positionals;
if (given === undefined || others.length > 0) refuse('Name one file.', 'import');
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
    console.error(`${given}: ${decoded.fault}.`);
    process.exitCode = CONTENT_HAS_ERRORS;
  } else if (format === 'feed') importFeed(content, given, decoded.text, options);
  else importArticle(content, format, decoded.text, options);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(resolveGiven(file));
  } catch {
    return refuse(`There is no file ${file} that can be read.`, 'import');
  }
}

/** By its name, or by how it begins. */
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
