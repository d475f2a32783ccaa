import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { ids } from './ids.ts';

test('lets pages use the same id, and templates repeat one', () => {
  const site = siteOf({ 'index.html': '<p id="a"><template><p id="a"></template>', 'b/index.html': '<p id="a">' });
  expect(ids(site)).toEqual([]);
});

test('names an id that stands twice, in a drawing too', () => {
  const site = siteOf({ 'index.html': '<p id="a"><svg><symbol id="a"/></svg>' });
  expect(report(ids(site))).toMatchInlineSnapshot(`
    "index.html
      found "a" 2 times: An id stands only once on a page. Fix: give each place an id of its own.

    1 problem in 1 file"
  `);
});
