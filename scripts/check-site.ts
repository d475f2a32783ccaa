// Checks a built site, and ends with one line: N passed, N failed.
//   node scripts/check-site.ts <folder> [--base /x/y/]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import rules from '../.htmlvalidate.mjs';
import { readSite } from '../src/after-build/built-site.ts';
import { type Check, allChecks } from '../src/after-build/checks/index.ts';
import { gather } from '../src/after-build/gather.ts';
import { report } from '../src/model/issue.ts';
import { hasVnu, runVnu } from './vnu.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { base: { type: 'string' } } });
const dist = resolve(positionals[0] ?? 'dist');
const base = `/${values.base ?? ''}/`.replace(/\/+/g, '/');

const vnu: Check = { name: 'vnu', judge: () => runVnu(dist), seen: ({ pages }) => `${pages.size} pages` };
const outcomes = checkAll();
const passed = outcomes.filter(Boolean).length;
const failed = outcomes.length - passed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs every check; true for each that found nothing. */
function checkAll(): boolean[] {
  try {
    const site = readSite(dist, base);
    return [...allChecks(rules), ...(hasVnu() ? [vnu] : [])].map(({ name, judge, seen }) => {
      try {
        const issues = gather(judge(site));
        console.log(issues.length === 0 ? `ok ${name}: ${seen(site)}` : `\nfailed ${name}\n${report(issues)}\n`);
        return issues.length === 0;
      } catch (error) {
        return stopped(name, error);
      }
    });
  } catch (error) {
    return [stopped('site', error)];
  }
}

/** A check that could not be finished has failed. */
function stopped(name: string, error: unknown): false {
  console.log(`\nfailed ${name}\n${error instanceof Error ? error.message : String(error)}\n`);
  return false;
}
