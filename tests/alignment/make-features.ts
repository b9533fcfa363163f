import type { Features, Traits } from '../../src/archive/alignment/features.ts';

export const NO_TRAITS: Traits = {
  quotations: 0,
  notes: 0,
  bold: false,
  question: false,
  aside: false,
  speaker: '',
};

/** Features of a paragraph that says nothing, but for what a test gives it. */
export function makeFeatures({
  traits,
  ...more
}: Partial<Omit<Features, 'traits'>> & { readonly traits?: Partial<Traits> } = {}): Features {
  return {
    kind: 'paragraph',
    length: 100,
    anchors: new Set(),
    names: new Set(),
    concepts: new Set(),
    ...more,
    traits: { ...NO_TRAITS, ...traits },
  };
}
