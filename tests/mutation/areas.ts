/** A part of the program, and the tests that belong to it. */
export interface Area {
  /** Patterns of the files to mutate. */
  readonly mutate: readonly string[];
  /** Patterns of the test files that should kill the mutants. */
  readonly tests: readonly string[];
  /** Stryker's names of the mutators left out. */
  readonly exclude?: readonly string[];
}

export const AREAS: Readonly<Record<string, Area>> = {
  urls: {
    mutate: ['src/archive/base/addresses.ts', 'src/archive/text/links.ts'],
    tests: ['tests/unit/{addresses,links}.test.ts'],
  },
  escaping: {
    mutate: [
      'src/archive/base/{xml-text,escape}.ts',
      'src/archive/metadata/script-data.ts',
      'src/archive/import/escape-markdown.ts',
      'src/archive/citations/{bibtex,data-url}.ts',
      'src/serve/failure-page.ts',
    ],
    tests: ['tests/unit/{bibtex,escaping}.test.ts'],
  },
  paging: {
    mutate: ['src/archive/pages/{entries,indexes,index-pages,tag-and-date-pages}.ts'],
    tests: ['tests/unit/{indexes,paging}.test.ts'],
  },
  dates: {
    mutate: [
      'src/archive/base/archive-date.ts',
      'src/interface/dates-in-words.ts',
      'src/archive/feeds/{text-dates,timestamp}.ts',
    ],
    tests: ['tests/unit/{archive-date,dates-in-words,feeds-dates}.test.ts'],
  },
  permalinks: {
    mutate: [
      'src/archive/permalinks/*.ts',
      'src/archive/pages/former-pages.ts',
      'src/archive/checks/lock-checks.ts',
    ],
    tests: ['tests/unit/permalinks.test.ts', 'tests/mutation/permalink-mistakes.ts'],
  },
  numerals: {
    mutate: [
      'src/archive/alignment/{numbers,digits,amounts,below-thousand,fractions,clock,calendar}.ts',
      'src/archive/alignment/{mentions,numeral,line,senses,sense-table}.ts',
    ],
    tests: ['tests/unit/digits.test.ts', 'tests/alignment/mentions.test.ts'],
  },
  words: {
    mutate: ['src/archive/alignment/{words,lemmas,remember}.ts'],
    tests: ['tests/unit/{words,lemmas,remember}.test.ts'],
  },
  names: {
    mutate: ['src/archive/alignment/{names,glossary,features}.ts'],
    tests: ['tests/unit/features.test.ts', 'tests/alignment/names.test.ts'],
  },
  alignment: {
    mutate: ['src/archive/alignment/{aligner,alignment}.ts'],
    tests: ['tests/unit/alignment-rows.test.ts', 'tests/alignment/aligner.test.ts'],
  },
  evidence: {
    mutate: ['src/archive/alignment/{overlap,key-sets,row-ids,claims}.ts'],
    tests: ['tests/unit/{overlap,key-sets,row-ids}.test.ts'],
  },
  score: {
    mutate: ['src/archive/alignment/score.ts'],
    tests: ['tests/unit/score.test.ts'],
  },
  checks: {
    mutate: ['src/archive/checks/{compare-sides,comparisons,finding,stray-translations}.ts'],
    tests: ['tests/unit/compare-sides.test.ts', 'tests/alignment/stray-translations.test.ts'],
  },
};
