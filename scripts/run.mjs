// Runs a script on the Node this project pins, after installing what is missing:
//   node scripts/run.mjs scripts/start.ts [arguments]
// It starts on the machine's own Node with nothing installed: plain JavaScript, and only what Node brings.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (!installed()) {
  console.log('Installing the packages of package-lock.json; this takes about a minute.');
  // Also what a machine set to production would leave out; without the warnings that npm's own Node is an older one.
  const done = npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (!done) stop('npm ci failed: see its message above.');
}
// The binary comes with an install script of the package `node`, which some machines block.
if (!existsSync(NODE)) npm('rebuild', 'node');
if (!existsSync(NODE))
  stop('The pinned Node is missing: allow install scripts of the package "node", then run npm ci.');

const child = spawn(NODE, process.argv.slice(2), {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm hands a signal to its shell, which ends without passing it on: another parent then tells that npm is gone.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || child.kill(), 500).unref();

child.on('error', ({ message }) => stop(`The pinned Node does not start: ${message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

/** Whether npm's record of what it installed agrees with package-lock.json. Packages for other systems may be absent. */
function installed() {
  const found = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || (found[path] ? found[path].version === version : optional),
  );
}

function packages(lockfile) {
  const path = join(ROOT, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Runs npm on the machine's own Node, as the pinned one is among the things npm replaces. */
function npm(...args) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  const [command, first] = cli.endsWith('npm-cli.js') ? [node, [cli]] : ['npm', []];
  // On Windows `npm` is a .cmd file, which only a shell can start.
  const shell = command === 'npm' && process.platform === 'win32';
  return spawnSync(command, [...first, ...args], { cwd: ROOT, stdio: 'inherit', shell }).status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
