import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const texts = (lang) =>
  defineCollection({ loader: glob({ pattern: '**/*.md', base: `./content/${lang}` }) });

export const collections = { ar: texts('ar'), en: texts('en') };
