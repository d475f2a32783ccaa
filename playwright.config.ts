// The browser tests: the built site at the root of a host, and a second build of it at a base path.
import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/browser.ts';

const { E2E_PORTS = '4391 4392' } = process.env;
const [rootPort = '', subPathPort = ''] = E2E_PORTS.split(' ');
const root = { folder: 'dist', port: rootPort, base: '/' };
const subPath = { folder: '.cache/site-x-y', port: subPathPort, base: '/x/y/' };

const browser = installedBrowser();
// The workers read this file too: this spares them the search.
if (browser) process.env.CHROMIUM_PATH = browser;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/test-results',
  workers: 2,
  // A timing is never what a test is about: a busy machine takes its time and still tells the truth.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // Playwright itself switches off the sandbox, updates and background traffic.
      // Hinted glyphs stand apart on paper, where a word's text then falls in two.
      args: ['--disable-gpu', '--disable-quic', '--font-render-hinting=none'],
    },
  },
  projects: [
    { name: 'root', testIgnore: 'base-path.spec.ts', use: { baseURL: url(root) } },
    { name: 'sub-path', testMatch: 'base-path.spec.ts', use: { baseURL: url(subPath) } },
  ],
  webServer: [root, subPath].map((site) => ({
    command: `"${process.execPath}" scripts/serve.ts ${site.folder} --port ${site.port} --base ${site.base}`,
    url: url(site),
  })),
});

function url({ port, base }: typeof root): string {
  return `http://localhost:${port}${base}`;
}
