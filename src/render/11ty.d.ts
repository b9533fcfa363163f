/** The part of Eleventy 3 that the project uses; the package has no types of its own. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addExtension(
      format: string,
      options: {
        readonly outputFileExtension: string;
        readonly useLayouts: boolean;
        readonly getData: boolean;
        readonly compile: () => (data: never) => string;
      },
    ): void;
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, content: string, data: object): void;
    readonly benchmarkManager: {
      get(group: string): { setMinimumThresholdMs(milliseconds: number): void };
    };
    readonly ignores: Set<string>;
    setFreezeReservedData(freeze: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
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
    toJSON(): Promise<unknown>;
  }
}
