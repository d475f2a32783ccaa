// Runs every check of the project, and ends with one line: N passed, N failed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBrowser } from './browser.ts';
import { build, buildDist } from './build.ts';

interface Outcome {
  passed: number;
  failed: number;
  /** What there is to read, where it was not shown on the way. */
  output?: string;
}
interface Run {
  ok: boolean;
  output: string;
}
type Step = [name: string, run: () => Outcome | Promise<Outcome>];

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const BELOW = { folder: '.cache/site-x-y', SITE_URL: 'https://example.org', BASE_PATH: '/x/y/' };

const results: (Outcome & { name: string; seconds: number })[] = [];
const running = new Set<ChildProcess>();

// The checks are about the site as its files describe it, whatever the shell has set.
delete process.env.SITE_URL;
delete process.env.BASE_PATH;
delete process.env.OUT_DIR;
process.on('SIGTERM', () => {
  for (const child of running) child.kill('SIGINT');
  process.exit(143);
});

console.log('Types, lint, unit tests, prose and format come first, two at a time.');
await Promise.all([
  // The linter reads types that the type check writes.
  inTurn(['types', () => check(ASTRO, 'check')], ['lint', () => check(ESLINT, '.', '--max-warnings=0')]),
  inTurn(
    ['unit tests', unitTests],
    ['prose', () => check('scripts/check-prose.ts')],
    ['format', () => check(PRETTIER, '--check', '.')],
  ),
]);
const built = await step('build', () => one(buildDist({})));
const builtBelow = await step(`build at ${BELOW.BASE_PATH}`, () => one(build(BELOW.folder, BELOW)));
await step('built site', () => (built ? siteChecks() : notRun('the build failed')));
await step('browser tests', () => (built && builtBelow ? browserTests() : notRun('a build failed')));
summary();

/** Runs steps one after the other beside others, so each shows its output in one piece. */
async function inTurn(...steps: Step[]): Promise<void> {
  for (const [name, run] of steps) {
    const { output = '' } = await timed(name, run);
    console.log(`${heading(name)}${output}`);
  }
}

/** Runs a step by itself; true when nothing failed. */
async function step(...[name, run]: Step): Promise<boolean> {
  console.log(heading(name));
  const { failed, output } = await timed(name, run);
  if (output) console.log(output);
  return failed === 0;
}

async function timed(name: string, run: Step[1]): Promise<Outcome> {
  const began = performance.now();
  const outcome = await run();
  results.push({ name, seconds: (performance.now() - began) / 1000, ...outcome });
  return outcome;
}

/** A tool that is one check as a whole. */
async function check(...args: string[]): Promise<Outcome> {
  const { ok, output } = await tool(args);
  return { ...one(ok), output };
}

async function unitTests(): Promise<Outcome> {
  interface Report {
    numTotalTests: number;
    numPassedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  }
  const file = '.cache/vitest.json';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output, report } = await reported(file, [VITEST, 'run', ...reporters]);
  const { numTotalTests: total = 0, numPassedTests: passed = 0, testResults = [] } = report as Partial<Report>;
  const unread = testResults.filter((test) => test.status === 'failed' && !test.assertionResults.length);
  return { ...counted(ok, passed, total - passed + unread.length), output };
}

/** The checks of the built site count themselves; their sum goes into ours. */
async function siteChecks(): Promise<Outcome> {
  const { ok, output } = await tool(['scripts/check-site.ts', 'dist']);
  const line = /^(\d+) passed, (\d+) failed\s*$/m;
  const [, passed = 0, failed = 1] = line.exec(output) ?? [];
  return { ...counted(ok, Number(passed), Number(failed)), output: output.replace(line, '').trimEnd() };
}

async function browserTests(): Promise<Outcome> {
  interface Report {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }
  const browser = findBrowser();
  if ('missing' in browser) return notRun(browser.missing);
  const ports = await Promise.all([freePort(), freePort()]);
  const env = { CHROMIUM_PATH: browser.path, E2E_PORTS: ports.join(' ') };
  const { ok, report } = await reported('.cache/playwright.json', [PLAYWRIGHT, 'test'], { env, live: true });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = (report as Partial<Report>).stats ?? {};
  return counted(ok, expected, unexpected + flaky + skipped);
}

/** Runs a tool that writes a report in JSON, which stays empty when the tool could not start. */
async function reported(file: string, ...run: Parameters<typeof tool>): Promise<Run & { report: object }> {
  rmSync(file, { force: true });
  const ran = await tool(...run);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  return { ...ran, report };
}

/** Runs a tool on the pinned Node; `live` shows its output at once. */
async function tool(args: string[], { env = {}, live = false } = {}): Promise<Run> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  running.delete(child);
  return { ok: code === 0, output: output.trimEnd() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function one(ok: boolean): Outcome {
  return { passed: Number(ok), failed: Number(!ok) };
}

function notRun(reason: string): Outcome {
  return { ...one(false), output: `Not run: ${reason}` };
}

/** A count by a tool's own report; a tool that failed has failed at least once. */
function counted(ok: boolean, passed: number, failed: number): Outcome {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function heading(name: string): string {
  return `\n== ${name} ==\n`;
}

function summary(): void {
  console.log(heading('summary'));
  for (const { name, passed, failed, seconds } of results) {
    const share = `${passed} of ${passed + failed}`;
    console.log(`${name.padEnd(16)}${share.padStart(12)}${seconds.toFixed(1).padStart(9)} s`);
  }
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
