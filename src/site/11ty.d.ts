/** The part of Eleventy 3 that the project uses; the package has no types of its own. */
declare module '@11ty/eleventy' {
  import type { Environment } from 'nunjucks';

  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    setLibrary(engine: 'njk', library: Environment): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    on(event: 'eleventy.before', listener: (about: BuildEvent) => Promise<void>): void;
  }

  export interface BuildEvent {
    readonly directories: { readonly output: string };
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly config: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
