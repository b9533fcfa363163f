// The made-up archive in Astro: content collections, components and a route for each kind of page.
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bench.example',
  cacheDir: './.astro-cache',
  // The other generators do not minify either.
  compressHTML: false,
  markdown: { syntaxHighlight: false },
});
