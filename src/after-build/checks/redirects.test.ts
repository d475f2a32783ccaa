import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { redirects } from './redirects.ts';

const canonical = (path: string) => `<link rel="canonical" href="https://example.org${path}">`;
const refresh = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`;
const HOME = canonical('/x/');

test('takes a redirect that leads to a page, says so, and shows the link', () => {
  const old = `${canonical('/x/')}<meta name="robots" content="noindex">${refresh('/x/')}<a href="/x/">Home</a>`;
  expect(redirects(siteOf({ 'index.html': HOME, 'old/index.html': old }, '/x/'))).toEqual([]);
});

test('names a redirect to nowhere, out of the site, or to another redirect', () => {
  const files = {
    'a/index.html': refresh('/x/gone/'),
    'b/index.html': refresh('https://elsewhere.example/'),
    'c/index.html': refresh('/x/a/'),
  };
  expect(report(redirects(siteOf({ 'index.html': HOME, ...files }, '/x/')))).toMatchInlineSnapshot(`
    "a/index.html
      found /x/gone/: A redirect leads straight to a page of the site. Fix: name its last address.
    b/index.html
      found https://elsewhere.example/: A redirect leads straight to a page of the site. Fix: name its last address.
    c/index.html
      found /x/a/: A redirect leads straight to a page of the site. Fix: name its last address.

    3 problems in 3 files"
  `);
});

test('asks for the canonical address, the link and for leaving it out of indexes', () => {
  const old = `${canonical('/x/old/')}${refresh('/x/')}<a href="/x/old/">Again</a>`;
  expect(report(redirects(siteOf({ 'index.html': HOME, 'old/index.html': old }, '/x/')))).toMatchInlineSnapshot(`
    "old/index.html
      found https://example.org/x/old/: The canonical address of a redirect is its target. Fix: write https://example.org/x/.
      found /x/: A redirect links to its target. Fix: add the link to its text.
      A redirect is not indexed. Fix: add <meta name="robots" content="noindex">.

    3 problems in 1 file"
  `);
});
