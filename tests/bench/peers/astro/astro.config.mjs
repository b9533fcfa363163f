// The made-up archive in Astro: content collections, components, a route for each kind of page.
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bench.example',
  cacheDir: './.astro-cache',
  // Nobody makes the pages of the others smaller either.
  compressHTML: false,
  markdown: { syntaxHighlight: false },
});
