// The citation of a text as files for reference managers, embedded in its page.
import { detailsOf } from './common.js';
import { words } from './site.js';

const NAMES = { ar: 'arabic', en: 'english' };

/** The files of a text, each with its format, its name and a data: URL. */
export function references(story, lang) {
  const details = detailsOf(story, lang);
  const key = `${lang}/${details.id}`;
  const reference = {
    ...details,
    key,
    lang,
    date: story.day,
    publication: words[lang].title,
    note: noteOf(details, lang),
  };
  const name = key.replaceAll('/', '-');
  return [
    {
      format: 'BibTeX',
      name: `${name}.bib`,
      href: dataUrl('application/x-bibtex', bibtex(reference)),
    },
    {
      format: 'RIS',
      name: `${name}.ris`,
      href: dataUrl('application/x-research-info-systems', ris(reference)),
    },
    {
      format: 'CSL-JSON',
      name: `${name}.json`,
      href: dataUrl('application/vnd.citationstyles.csl+json', csl(reference)),
    },
  ];
}

function noteOf({ method, translator, other }, lang) {
  const own = words[lang].citing;
  const sentences = [];
  if (method === 'machine-reviewed') {
    sentences.push(own.translated[method] + own.by + translator + own.reviewed);
  }
  if (other) sentences.push(own.other[other.lang] + other.url);
  return sentences.join(own.stop);
}

function bibtex({ key, lang, title, author, translator, other, publication, date, url, note }) {
  const isTranslation = lang === 'en';
  const fields = [
    ['author', author && `{${tex(author)}}`],
    ['title', `{${tex(title)}}`],
    ['translator', translator && `{${tex(translator)}}`],
    ['origtitle', isTranslation && `{${tex(other.title)}}`],
    ['origlanguage', isTranslation && NAMES.ar],
    ['origdate', isTranslation && date],
    ['journal', tex(publication)],
    ['entrysubtype', 'newspaper'],
    ['date', date],
    ['langid', NAMES[lang]],
    ['url', url],
    ['note', note && tex(note)],
  ];
  const lines = fields.map(([name, value]) => (value ? `  ${name} = {${value}},\n` : ''));
  return `@article{${key},\n${lines.join('')}}\n`;
}

const TEX = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text) {
  return text.replace(/[\\{}~^$&#%_]/g, (special) => TEX[special] ?? `\\${special}`);
}

function ris({ key, lang, title, author, translator, other, publication, date, url, note }) {
  const tags = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['AU', author],
    ['TI', title],
    [lang === 'en' ? 'OP' : 'TT', other?.title],
    ['A4', translator],
    ['T2', publication],
    ['PB', publication],
    ['DA', `${date.replaceAll('-', '/')}/`],
    ['PY', date.slice(0, 4)],
    ['LA', lang],
    ['UR', url],
    ['UR', other?.url],
    ['N1', note],
  ];
  return `${tags.map(([tag, value]) => (value ? `${tag}  - ${value}\r\n` : '')).join('')}ER  - \r\n`;
}

function csl({ key, lang, title, author, translator, other, publication, date, url, note }) {
  const isTranslation = lang === 'en';
  const issued = { 'date-parts': [date.split('-').map(Number)] };
  const item = {
    id: key,
    type: 'article-newspaper',
    title,
    'original-title': isTranslation ? other.title : undefined,
    author: author && [{ literal: author }],
    translator: translator && [{ literal: translator }],
    'container-title': publication,
    publisher: publication,
    issued,
    'original-date': isTranslation ? issued : undefined,
    language: lang,
    URL: url,
    note: note || undefined,
  };
  return `${JSON.stringify([item])}\n`;
}

/** Percent-encodes only what a URL must not contain, which leaves Arabic letters as they are. */
function dataUrl(type, text) {
  return `data:${type};charset=utf-8,${text.replace(/[^!$()*+,\-./\w:;=?@~\u00a0-\uffff]/g, encode)}`;
}

function encode(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
