import { xmlAttributes, xmlText } from '../base/escape.ts';
import { DIRECTION, SOURCE, TARGET } from '../base/language.ts';
import { TOOL } from '../base/tool.ts';
import type { Story } from '../story/story.ts';
import type { Unit } from './units.ts';

export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';

const NOTE =
  'Title and summary are plain text; all else is Markdown: keep its marks (## - > | ** [words](address) [^1]) and translate the words. A source may become several paragraphs; one left without a target stays untranslated.';

/** A story as an XLIFF 2.0 document (OASIS Standard, 2014) for a translator's tool. */
export function writeXliff({ texts }: Story, units: readonly Unit[]): string {
  const document = { xmlns: XLIFF, version: '2.0', srcLang: SOURCE, trgLang: TARGET };
  const file = {
    id: 'story',
    original: texts.ar.file,
    srcDir: DIRECTION[SOURCE],
    trgDir: DIRECTION[TARGET],
    canResegment: 'no',
    'xml:space': 'preserve',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff${xmlAttributes(document)}>
<file${xmlAttributes(file)}>
${notes([NOTE])}
${units.map(writeUnit).join('\n')}
</file>
</xliff>
`;
}

function writeUnit({ id, name, source, target, state, stale }: Unit): string {
  const segment = { state, subState: stale ? `${TOOL.name.toLowerCase()}:stale` : null };
  const remarks = [
    ...(name === undefined ? [] : [`The footnote [^${name}].`]),
    ...(stale ? ['The source changed after this was translated.'] : []),
  ];
  const lines = [
    `<unit${xmlAttributes({ id, name: name ?? null })}>`,
    ...(remarks.length > 0 ? [notes(remarks)] : []),
    `<segment${xmlAttributes(segment)}>`,
    `<source>${xmlText(source)}</source>`,
    ...(target === null ? [] : [`<target>${xmlText(target)}</target>`]),
    '</segment>',
    '</unit>',
  ];
  return lines.join('\n');
}

function notes(remarks: readonly string[]): string {
  return `<notes>${remarks.map((remark) => `<note>${xmlText(remark)}</note>`).join('')}</notes>`;
}
