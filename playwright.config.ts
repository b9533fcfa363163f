import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/chromium.ts';

// The site and the browser are made ready once, before the tests are listed; workers inherit them.
process.env.SAFHATAN_SITE ??= buildSite();
process.env.CHROMIUM_PATH = findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // On a machine with other work all takes many times as long; only what hangs runs into these.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Colours are judged when they have come to rest.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

function buildSite(): string {
  const site = path.join(import.meta.dirname, '.cache', 'browser-site');
  const options = ['src/run.js', 'src/commands/build.ts', '--output', site, '--path-prefix', '/'];
  execFileSync(process.execPath, options, { cwd: import.meta.dirname, stdio: 'inherit' });
  return site;
}
