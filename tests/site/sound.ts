import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { pagesOf } from '../build.ts';
import { brokenReferences } from './references.ts';

const rules = path.resolve(import.meta.dirname, '../../.htmlvalidate.json');
const validator = new HtmlValidate(JSON.parse(readFileSync(rules, 'utf8')) as ConfigData);

/** Fails unless every reference of a site leads somewhere and every page is valid HTML. */
export async function assertSound(site: string, pathPrefix = '/'): Promise<void> {
  assert.deepEqual(brokenReferences(site, pathPrefix), []);
  for (const [page, html] of pagesOf(site)) {
    const { results } = await validator.validateString(html, page);
    const faults = results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${page}:${line}:${column} ${message} (${ruleId})`,
      ),
    );
    assert.deepEqual(faults, []);
  }
}
