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
    mutate: ['src/archive/alignment/numerals*.ts'],
    tests: ['tests/unit/numerals*.test.ts', 'tests/alignment/alignment.test.ts'],
    // The number words are a table; to kill its mutants, a test would have to repeat it.
    exclude: ['StringLiteral'],
  },
  alignment: {
    mutate: ['src/archive/alignment/*.ts', '!src/archive/alignment/numerals*.ts'],
    tests: [
      'tests/unit/{aligner,alignment,evidence,features,glossary,key-sets,names,overlap,score,words}*.test.ts',
      'tests/alignment/alignment.test.ts',
    ],
  },
};
