import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium: the one that CHROMIUM_PATH names, Playwright's own, the system's. Where there
 * is none it is installed: Playwright's, and Debian's package where that cannot be had.
 *
 * @returns the path of the executable
 * @throws where all of that fails
 */
export function findChromium(): string {
  const found = installedChromium();
  if (found) return found;
  const playwright = path.join(PROJECT, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [playwright, 'install', '--with-deps', 'chromium'], {
    stdio: 'inherit',
  });
  if (!installedChromium()) installDebianPackage();
  const installed = installedChromium();
  if (!installed)
    throw new Error('No Chromium was found or could be installed; name one with CHROMIUM_PATH.');
  return installed;
}

function installedChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [
    process.env.CHROMIUM_PATH ?? '',
    chromium.executablePath(),
    ...SYSTEM.flatMap((name) => onPath.map((folder) => path.join(folder, name))),
  ].find((file) => file !== '' && existsSync(file));
}

function installDebianPackage(): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium'],
  ]) {
    const [program = '', ...rest] = [...asRoot, ...command];
    try {
      execFileSync(program, rest, { stdio: 'inherit' });
    } catch {
      return;
    }
  }
}
