import { expect, test } from 'vitest';
import { report } from '../model/issue.ts';
import { gather } from './gather.ts';

const issue = (file: string, found = '"/gone/"') => ({ file, found, rule: 'It leads somewhere', fix: 'remove it' });

test('says once what is the same on many pages', () => {
  const issues = [issue('a'), issue('b'), issue('c'), issue('d'), issue('d'), issue('a', '"/other/"')];
  expect(report(gather(issues))).toMatchInlineSnapshot(`
    "a
      found "/other/": It leads somewhere. Fix: remove it.
    a and 3 more
      found "/gone/": It leads somewhere. Fix: remove it.

    2 problems in 2 files"
  `);
});

test('leaves what stands on one page or two as it is', () => {
  const issues = [issue('a'), issue('a'), issue('b')];
  expect(gather(issues)).toEqual(issues);
});
