import path from 'node:path';

/** The folder of the project itself, whatever the working directory. Absolute, as all paths here. */
export const PROJECT = path.resolve(import.meta.dirname, '..');

export const TEMPLATES = path.join(PROJECT, 'src/templates');

/** Eleventy's configuration file. */
export const CONFIGURATION = path.join(PROJECT, '.eleventy.ts');
