import type { Row } from '../alignment/alignment.ts';
import { rowIds } from '../alignment/row-ids.ts';
import { blockFragment } from '../base/addresses.ts';
import { xmlAttributes, xmlText } from '../base/escape.ts';
import { SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import { TOOL } from '../base/tool.ts';
import type { Story } from '../story/story.ts';
import type { Block } from '../text/block.ts';
import type { Text } from '../text/text.ts';
import { isAligned } from './aligned-rows.ts';
import { notesOfBlock, wordsOfBlock } from './corpus-text.ts';

/**
 * The beginning of a translation memory in TMX 1.4b (LISA OSCAR, 2005). It has no document type
 * declaration, which would name a file that the site does not have. The memory has no creation
 * dates, since TMX requires a time and the archive knows days.
 */
export function tmxHeader({ title, url, licence }: Settings): string {
  const attributes = xmlAttributes({
    creationtool: TOOL.name,
    creationtoolversion: TOOL.version,
    segtype: 'block',
    'o-tmf': TOOL.name,
    adminlang: TARGET,
    srclang: SOURCE,
    datatype: 'plaintext',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header${attributes}>
${prop('archive', title[TARGET])}
${prop('address', url)}
${prop('licence', licence.name)}
${prop('licence-address', licence.url)}
</header>
<body>
`;
}

export function tmxFooter(): string {
  return '</body>\n</tmx>\n';
}

/**
 * The units (`<tu>`) of a story: one for each row with both languages, in the order of the article.
 * Several blocks on one side of a row are separated by `\n`.
 */
export function tmxUnits(story: Story): string {
  const idOf = rowIds(story.alignment.rows);
  return story.alignment.rows
    .filter(isAligned)
    .map((row) => unit(row, idOf.get(row) ?? '', story))
    .join('');
}

function unit(row: Row, id: string, { id: storyId, texts, alignment }: Story): string {
  const { ar, en } = texts;
  if (!en) return '';
  const props = [
    prop('story', storyId),
    prop('kind', row.source[0]?.kind ?? ''),
    prop('alignment', alignment.isRecorded ? 'recorded' : 'found'),
    ...(row.stale ? [prop('stale', row.stale.join(' '))] : []),
  ];
  const ofTranslation = [
    ...(en.translator ? [prop('translator', en.translator)] : []),
    ...(en.translated ? [prop('translated', en.translated.iso)] : []),
    ...(en.method ? [prop('method', en.method)] : []),
  ];
  return `<tu${xmlAttributes({ tuid: `${storyId}#${blockFragment(id)}` })}>
${[...props, variant(row.source, ar, []), variant(row.target, en, ofTranslation)].join('\n')}
</tu>
`;
}

function variant(blocks: readonly Block[], text: Text, props: readonly string[]): string {
  const notes = blocks.flatMap((block) => notesOfBlock(block, text));
  const segment = blocks.map(wordsOfBlock).join('\n');
  const all = [...props, ...notes.map((note) => prop('footnote', note))];
  return `<tuv${xmlAttributes({ 'xml:lang': text.language })}>${all.join('')}<seg>${xmlText(segment)}</seg></tuv>`;
}

/** A property that TMX does not define, whose type must begin with `x-`. */
function prop(type: string, value: string): string {
  return `<prop type="x-${type}">${xmlText(value)}</prop>`;
}
