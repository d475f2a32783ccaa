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
  expect(report(canonical(siteOf(files, '/x/')))).toMatchInlineSnapshot();
});

test('names what the sitemap has too much, and what it lacks', () => {
  const files = {
    'index.html': page(HOME),
    'roles/cio/index.html': page(`${HOME}roles/cio/`),
    'sitemap-index.xml': list(`${HOME}sitemap-0.xml`, `${HOME}sitemap-1.xml`),
    'sitemap-0.xml': list(HOME, `${HOME}roles/cto/`),
  };
  expect(report(canonical(siteOf(files, '/x/')))).toMatchInlineSnapshot();
});

test('asks for a sitemap, and for an address of the site', () => {
  expect(report(canonical(siteOf({ 'index.html': page('https://example.org/') })))).toMatchInlineSnapshot();
  expect(report(canonical(siteOf({ 'index.html': '<h1>Home</h1>' })))).toMatchInlineSnapshot();
});
