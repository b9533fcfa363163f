import assert from 'node:assert/strict';
import test from 'node:test';
import { type Decoded, decode } from '../../src/archive/content/encoding.ts';
import { inOneByte, inUtf16 } from './encodings.ts';

const ARABIC = 'افتتح العراق والولايات المتحدة محادثات في مستقبل القوات.\n';
const FRENCH = 'Le président a été élu à Genève, où siège l’assemblée.\n';
const BOM = '\uFEFF';

const utf8 = (text: string) => new TextEncoder().encode(text);
const OTHER = 'Windows-1252 or another one-byte encoding';

const CASES: Readonly<Record<string, readonly [Uint8Array, Decoded]>> = {
  'an empty file': [Uint8Array.of(), { text: '' }],
  'one zero byte': [Uint8Array.of(0), { text: '\0' }],
  ASCII: [utf8('talks\n'), { text: 'talks\n' }],
  'UTF-8': [utf8(ARABIC), { text: ARABIC }],
  'UTF-8 with a byte order mark': [utf8(BOM + ARABIC), { text: ARABIC }],
  'UTF-8 with two byte order marks': [utf8(BOM + BOM + ARABIC), { text: BOM + ARABIC }],
  'UTF-8 beyond the first plane': [utf8('خبر 🗞️\n'), { text: 'خبر 🗞️\n' }],
  'UTF-8 with a zero character': [utf8(`${ARABIC}\0`), { text: `${ARABIC}\0` }],
  'line ends of Windows': [utf8('a\r\nb\r\n'), { text: 'a\nb\n' }],
  'line ends of classic Mac OS': [utf8('a\rb\r'), { text: 'a\nb\n' }],
  'truncated UTF-8': [utf8(ARABIC).subarray(0, -3), { damaged: `${ARABIC.slice(0, -3)}\uFFFD` }],
  'Windows-1256': [inOneByte(ARABIC, 'windows-1256'), { looksLike: 'Windows-1256' }],
  'ISO-8859-6': [inOneByte(ARABIC, 'iso-8859-6'), { looksLike: 'ISO-8859-6' }],
  'one word of Windows-1256': [inOneByte('a: عراق', 'windows-1256'), { looksLike: 'Windows-1256' }],
  'Windows-1252': [inOneByte(FRENCH, 'windows-1252'), { looksLike: OTHER }],
  'one letter of Windows-1252': [inOneByte('café', 'windows-1252'), { looksLike: OTHER }],
  'UTF-16LE with a byte order mark': [inUtf16(BOM + ARABIC), { looksLike: 'UTF-16LE' }],
  'UTF-16BE with a byte order mark': [
    inUtf16(BOM + ARABIC, { bigEndian: true }),
    { looksLike: 'UTF-16BE' },
  ],
  'UTF-16LE that begins in ASCII': [inUtf16(`---\n${ARABIC}`), { looksLike: 'UTF-16LE' }],
  'UTF-16BE that begins in ASCII': [
    inUtf16(`---\n${ARABIC}`, { bigEndian: true }),
    { looksLike: 'UTF-16BE' },
  ],
  'UTF-16LE that begins in Arabic': [inUtf16(ARABIC), { looksLike: 'UTF-16LE' }],
};

for (const [name, [bytes, decoded]] of Object.entries(CASES)) {
  test(`recognises ${name}`, () => assert.deepEqual(decode(bytes), decoded));
}
