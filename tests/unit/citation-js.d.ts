declare module '@citation-js/core' {
  /** Parses a format that a plugin knows; `forceType` names it, so that it is not guessed. */
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
  export const plugins: {
    readonly input: {
      chainLink(data: string, options?: { readonly forceType?: string }): unknown;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
