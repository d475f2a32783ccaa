import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../src/model/issue.ts';

/** Where the package vnu-jar keeps the checker. The package itself would look for Java elsewhere if there is none. */
const JAR = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

/** A finding of the checker. */
interface Message {
  type: string;
  message: string;
  url?: string;
  lastLine?: number;
  extract?: string;
}

/** Whether the Nu HTML Checker can run: its package is installed, and so is Java. */
export function hasVnu(): boolean {
  return existsSync(JAR) && spawnSync('java', ['-version']).status === 0;
}

/**
 * Runs the Nu HTML Checker over all pages of a folder.
 * @throws if it gives no answer
 */
export function runVnu(dist: string): Issue[] {
  const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--errors-only', '--skip-non-html'];
  const { stdout, stderr, error } = spawnSync('java', ['-Xss1m', '-jar', JAR, ...options, dist], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined || !stdout.trim())
    throw new Error(`The Nu HTML Checker gave no answer: ${error?.message ?? stderr}`);
  return vnuIssues(stdout, dist);
}

/** The findings of the checker as issues. */
export function vnuIssues(json: string, dist: string): Issue[] {
  const { messages } = JSON.parse(json) as { messages: Message[] };
  return messages.map(({ message, url, lastLine, extract }) => ({
    file: url?.startsWith('file:') ? relative(dist, fileURLToPath(url)) : (url ?? dist),
    ...(lastLine !== undefined && { at: `line ${lastLine}` }),
    ...(extract !== undefined && { found: extract.replace(/\s+/g, ' ').trim() }),
    rule: message.replace(/\.$/, ''),
    fix: 'correct the markup',
  }));
}
