import path from 'node:path';

/** The folder of the project itself, wherever a command is run from. */
export const PROJECT = path.resolve(import.meta.dirname, '..');

export const TEMPLATES = path.join(PROJECT, 'src/templates');

export const CONFIGURATION = path.join(PROJECT, '.eleventy.ts');
