import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { pagesOf } from '../build.ts';
import { brokenReferences } from './references.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Arabic headlines are as long as they are.
    'long-title': 'off',
    // Void elements and attributes as the HTML standard's own examples write them.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

/** A site is sound where every reference leads somewhere and every page is valid HTML. */
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
