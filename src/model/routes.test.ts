import { expect, test } from 'vitest';
import { createRoutes } from './routes.ts';

test('every address of a page ends with a slash', () => {
  const { entry, index, pair, compare, search, glossary, sources, changes, about, linking, home } = createRoutes('/x/');
  for (const address of [
    entry('roles', 'cio'),
    index('articles'),
    pair('cio', 'cto'),
    compare,
    search,
    glossary,
    sources,
  ])
    expect(address).toMatch(/^\/x\/.*\/$/);
  for (const address of [changes, about, linking, home]) expect(address).toMatch(/^\/x\/(.*\/)?$/);
});

test('a base path with or without its last slash is the same', () => {
  expect(createRoutes('/x').entry('roles', 'cio')).toBe('/x/roles/cio/');
  expect(createRoutes('/x/').entry('roles', 'cio')).toBe('/x/roles/cio/');
});

test('an address from the root comes under the base path', () => {
  expect(createRoutes('/x/').at('/roles/cio/#mandate')).toBe('/x/roles/cio/#mandate');
  expect(createRoutes('/').at('/roles/')).toBe('/roles/');
});

test('places of a page are its fragments', () => {
  const routes = createRoutes('/');
  expect(routes.cell('CIO-R08')).toBe('/compare/#CIO-R08');
  expect(routes.term('raci')).toBe('/glossary/#raci');
  expect(routes.source('study-2020')).toBe('/sources/#study-2020');
  expect(routes.topic('money')).toBe('/responsibilities/#money');
  expect(routes.group('chairs')).toBe('/anti-patterns/#chairs');
});
