// Finds the browser for the browser tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser without windows: the tests take less than half the time in it. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];
const {
  CHROMIUM_PATH,
  PATH = '',
  ProgramFiles = '',
  'ProgramFiles(x86)': ProgramFiles86 = '',
  LOCALAPPDATA = '',
} = process.env;

/** Where browsers stand, in the order they are tried. */
const PLACES = [
  ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[ProgramFiles, ProgramFiles86, LOCALAPPDATA].map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  chromium.executablePath(),
];

/** The browser named by CHROMIUM_PATH, else one that is installed and starts. */
export function installedBrowser(): string | undefined {
  return CHROMIUM_PATH ?? PLACES.find(starts);
}

/** The browser to test with, installed where possible; else a sentence that says what to install. */
export function findBrowser(): { path: string } | { missing: string } {
  if (CHROMIUM_PATH !== undefined && !starts(CHROMIUM_PATH)) {
    return { missing: `CHROMIUM_PATH is "${CHROMIUM_PATH}", which is not a browser that starts: correct or unset it.` };
  }
  const isRoot = process.getuid?.() === 0;
  const attempts = [
    // Debian has the shell; where it can't be had, any browser will do.
    () => (isRoot && !hasShell() && apt(SHELL)) || true,
    () => playwright('install', '--no-shell', 'chromium'),
    () => isRoot && existsSync(chromium.executablePath()) && playwright('install-deps', 'chromium'),
    () => isRoot && apt('chromium'),
  ];
  for (const attempt of attempts) {
    const path = attempt() ? installedBrowser() : undefined;
    if (path) return { path };
  }
  return { missing: 'The browser tests need a browser: install Chrome or Chromium, or set CHROMIUM_PATH to one.' };
}

const hasShell = () => PATH.split(delimiter).some((folder) => existsSync(join(folder, SHELL)));

function apt(name: string): boolean {
  const install = () => run('apt-get', 'install', '--yes', '--no-install-recommends', name);
  return existsSync('/usr/bin/apt-get') && (install() || (run('apt-get', 'update') && install()));
}

function playwright(...args: string[]): boolean {
  return run(process.execPath, 'node_modules/@playwright/test/cli.js', ...args);
}

function run(command: string, ...args: string[]): boolean {
  console.log(`Getting a browser: ${[command, ...args].join(' ')}`);
  // Without input, so nothing can wait for an answer.
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 }).status === 0;
}

/** A browser can be there and still lack a library it needs. On Windows asking it would open a window. */
function starts(path: string): boolean {
  if (!existsSync(path) || process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}
