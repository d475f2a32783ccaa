import { expect, test } from 'vitest';
import { report } from '../../model/issue.ts';
import { siteOf } from '../testing.ts';
import { canonical } from './canonical.ts';

const page = (address: string) => `<link rel="canonical" href="${address}">`;
const list = (...addresses: string[]) => addresses.map((address) => `<url><loc>${address}</loc></url>`).join('');
const HOME = 'https://example.org/x/';

test('takes pages that name themselves and stand in the sitemap', () => {
  const files = {
    'index.html': page(HOME),
    'roles/cio/index.html': page(`${HOME}roles/cio/`),
    'cio/index.html': `${page(`${HOME}roles/cio/`)}<meta http-equiv="refresh" content="0; url=/x/roles/cio/">`,
    '404.html': '<h1>Nothing here</h1>',
    'sitemap-index.xml': list(`${HOME}sitemap-0.xml`),
    'sitemap-0.xml': list(HOME, `${HOME}roles/cio/`),
  };
  expect(canonical(siteOf(files, '/x/'))).toEqual([]);
});

test('names pages with another address or none', () => {
  const files = {
    'index.html': page(HOME),
    'a/index.html': page(`${HOME}b/`),
    'b/index.html': '<h1>B</h1>',
    '404.html': page(`${HOME}404/`),
    'sitemap-index.xml': list(`${HOME}sitemap-0.xml`),
    'sitemap-0.xml': list(HOME, `${HOME}a/`, `${HOME}b/`),
  };
  expect(report(canonical(siteOf(files, '/x/')))).toMatchInlineSnapshot(`
    "404.html
      found https://example.org/x/404/: The page for what is missing has no address of its own. Fix: leave out <link rel="canonical">.
    a/index.html
      found https://example.org/x/b/: The canonical address is the page itself. Fix: write https://example.org/x/a/.
    b/index.html
      found none: The canonical address is the page itself. Fix: write https://example.org/x/b/.

    3 problems in 3 files"
  `);
});

test('names what the sitemap has too much, and what it lacks', () => {
  const files = {
    'index.html': page(HOME),
    'roles/cio/index.html': page(`${HOME}roles/cio/`),
    'sitemap-index.xml': list(`${HOME}sitemap-0.xml`, `${HOME}sitemap-1.xml`),
    'sitemap-0.xml': list(HOME, `${HOME}roles/cto/`),
  };
  expect(report(canonical(siteOf(files, '/x/')))).toMatchInlineSnapshot(`
    "roles/cio/index.html
      Every page is in the sitemap. Fix: do not filter it out.
    sitemap-0.xml
      found https://example.org/x/roles/cto/: The sitemap lists pages of the site, and no redirects. Fix: leave the address out, or add its page.
    sitemap-index.xml
      found sitemap-1.xml: Every part of the sitemap is there. Fix: build again.

    3 problems in 3 files"
  `);
});

test('asks for a sitemap, and for an address of the site', () => {
  expect(report(canonical(siteOf({ 'index.html': page('https://example.org/') })))).toMatchInlineSnapshot(`
    "sitemap-index.xml
      The site has a sitemap. Fix: wire in its integration.

    1 problem in 1 file"
  `);
  expect(report(canonical(siteOf({ 'index.html': '<h1>Home</h1>' })))).toMatchInlineSnapshot(`
    "index.html
      The home page names the address of the site. Fix: add <link rel="canonical"> with the full address.

    1 problem in 1 file"
  `);
});
