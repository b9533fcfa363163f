import manifest from '../../../package.json' with { type: 'json' };

/** What exchanged files say of who made them. */
export const TOOL = { name: 'Safhatan', version: manifest.version } as const;
