// Builds the site, and remembers what dist/ was built from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything the built site is made of, apart from its address. */
const INPUTS = ['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json'];
const RECORD = '.cache/built';

/** Where the built site will stand; what is left out comes from content/settings.yaml. */
export interface Address {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

/** Builds the site into a folder; false when the build failed. */
export function build(folder: string, address: Address): boolean {
  const env = { ...process.env, SITE_URL: undefined, BASE_PATH: undefined, ...address, OUT_DIR: folder };
  const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
  return spawnSync(process.execPath, astro, { stdio: 'inherit', env }).status === 0;
}

/** Builds dist/ and records what it was built from. */
export function buildDist(address: Address): boolean {
  // Taken first: a file changed during the build must lead to another one.
  const before = fingerprint('.', address);
  const done = build('dist', address);
  if (done) record('.', before);
  return done;
}

/** A hash of the names and contents of all files the site is built from, and of its address. */
export function fingerprint(root: string, { SITE_URL = '', BASE_PATH = '' }: Address): string {
  const hash = createHash('sha256').update(JSON.stringify([SITE_URL, BASE_PATH]));
  const paths = INPUTS.flatMap((input) => globSync([input, `${input}/**/*`], { cwd: root }));
  for (const path of paths.sort()) {
    if (!statSync(join(root, path)).isFile()) continue;
    const content = readFileSync(join(root, path));
    hash.update(`\n${path} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Notes that dist/, as it is now, has this fingerprint. */
export function record(root: string, made: string): void {
  mkdirSync(dirname(join(root, RECORD)), { recursive: true });
  writeFileSync(join(root, RECORD), `${made} ${builtAt(root)}`);
}

/** Whether dist/ is the one recorded, not built by other means since, and its sources are unchanged. */
export function isBuilt(root: string, address: Address): boolean {
  if (!existsSync(join(root, RECORD))) return false;
  return readFileSync(join(root, RECORD), 'utf8') === `${fingerprint(root, address)} ${builtAt(root)}`;
}

function builtAt(root: string): string {
  return String(statSync(join(root, 'dist/index.html'), { throwIfNoEntry: false })?.mtimeMs);
}
