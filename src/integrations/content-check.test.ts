import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentCheck } from './content-check.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(root, 'content/roles'), { recursive: true });
  writeFileSync(join(root, 'content/roles/cio.mdx'), '');
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

/** Runs the check as Astro does. @returns how often it ended the process, with which code, and what it said */
async function run(command: 'build' | 'dev' | 'sync' | 'preview') {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { hooks } = contentCheck();
  const config = { root: pathToFileURL(`${root}/`) };
  await hooks['astro:config:setup']?.({ command } as never);
  await hooks['astro:config:done']?.({ config, logger: { info: () => undefined } } as never);
  return { exits: exit.mock.calls, said: error.mock.calls.map(([text]) => String(text)) };
}

test('a build with faults tells them in one report and then fails once', async () => {
  const { exits, said } = await run('build');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('content/roles/cio.mdx\n  found an empty file: an entry has front matter and a text.');
  expect(exits).toEqual([[1]]);
});

test('a build tells faults within files and faults between files in the same report', async () => {
  const { said } = await run('build');
  expect(said[0]).toContain('content/roles/cto.mdx\n  the handbook has this chief. Fix: restore the file.');
});

test('the development server tells faults and goes on', async () => {
  const { exits, said } = await run('dev');
  expect(said).toHaveLength(1);
  expect(exits).toEqual([]);
});

test.each(['sync', 'preview'] as const)('%s reads no content', async (command) => {
  expect(await run(command)).toEqual({ exits: [], said: [] });
});
