import manifest from '../../../package.json' with { type: 'json' };

/** How exported files name the program that wrote them. */
export const TOOL = { name: 'Safhatan', version: manifest.version } as const;
