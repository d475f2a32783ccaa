import { expect, test } from 'vitest';
import { createModel } from '../graph.ts';
import { soundContent } from '../testing.ts';
import { previewOf, previews } from './preview.ts';

const model = createModel(soundContent(), '/x/');

test('every page with an address has a picture under a stable name', () => {
  expect(previews(model).map(({ href, image }) => `${href} ${image}`)).toMatchInlineSnapshot(`
    [
      "/x/ /x/og/index.png",
      "/x/roles/cio/ /x/og/roles/cio.png",
      "/x/roles/cto/ /x/og/roles/cto.png",
      "/x/roles/head-of-support/ /x/og/roles/head-of-support.png",
      "/x/roles/head-of-product/ /x/og/roles/head-of-product.png",
      "/x/responsibilities/it-budget/ /x/og/responsibilities/it-budget.png",
      "/x/responsibilities/go-live/ /x/og/responsibilities/go-live.png",
      "/x/anti-patterns/double-hat/ /x/og/anti-patterns/double-hat.png",
      "/x/articles/sparring-partners/ /x/og/articles/sparring-partners.png",
      "/x/compare/cio-cto/ /x/og/compare/cio-cto.png",
      "/x/compare/cio-head-of-support/ /x/og/compare/cio-head-of-support.png",
      "/x/compare/cio-head-of-product/ /x/og/compare/cio-head-of-product.png",
      "/x/compare/cto-head-of-support/ /x/og/compare/cto-head-of-support.png",
      "/x/compare/cto-head-of-product/ /x/og/compare/cto-head-of-product.png",
      "/x/compare/head-of-support-head-of-product/ /x/og/compare/head-of-support-head-of-product.png",
      "/x/about/ /x/og/about.png",
      "/x/about/linking/ /x/og/about/linking.png",
      "/x/compare/ /x/og/compare.png",
      "/x/roles/ /x/og/roles.png",
      "/x/responsibilities/ /x/og/responsibilities.png",
      "/x/anti-patterns/ /x/og/anti-patterns.png",
      "/x/articles/ /x/og/articles.png",
      "/x/glossary/ /x/og/glossary.png",
      "/x/sources/ /x/og/sources.png",
      "/x/changes/ /x/og/changes.png",
      "/x/search/ /x/og/search.png",
    ]
  `);
});

test('the page for what is missing has none', () => {
  expect(previewOf(model, '/x/404/')).toBeUndefined();
});

test('a page is shown by its kind', () => {
  const kinds = ['', 'roles/cio/', 'responsibilities/it-budget/', 'compare/cio-cto/', 'anti-patterns/double-hat/'];
  expect(kinds.map((path) => previewOf(model, `/x/${path}`)?.picture.kind)).toEqual([
    'home',
    'role',
    'responsibility',
    'pair',
    'anti-pattern',
  ]);
  expect(previewOf(model, '/x/articles/sparring-partners/')?.picture.kind).toBe('article');
  expect(previewOf(model, '/x/glossary/')?.picture.kind).toBe('page');
});

test('the words of a picture say what it shows', () => {
  expect(previewOf(model, '/x/roles/cio/')?.alt).toBe('Chief Information Officer. Says in one sentence what it is.');
  expect(previewOf(model, '/x/compare/cio-cto/')?.alt).toBe('CIO: Is it worth doing? CTO: Is it worth doing?');
});

test('a code stands in the corner, and the name of a page where its heading is another', () => {
  const corner = (path: string) => previewOf(model, `/x/${path}`)?.corner;
  expect(corner('roles/cto/')).toBe('CTO');
  expect(corner('compare/cio-cto/')).toBe('CIO / CTO');
  expect(corner('glossary/')).toBe('');
});

test('the middle of a pair says whether both have a part in anything', () => {
  const both = (path: string) => {
    const picture = previewOf(model, `/x/compare/${path}/`)?.picture;
    return picture?.kind === 'pair' && picture.both;
  };
  expect(both('cio-cto')).toBe(true);
  expect(both('head-of-support-head-of-product')).toBe(false);
});
