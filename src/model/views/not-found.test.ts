import { expect, test } from 'vitest';
import { soundModel } from '../testing.ts';
import { notFoundLinks } from './not-found.ts';

const { indexes, addresses } = notFoundLinks(soundModel({}, '/x/'));

test('the ways in begin with the home page under its own name', () => {
  expect(indexes[0]).toEqual({ href: '/x/', text: 'A handbook' });
});

test.each([
  '/x/',
  '/x/roles/cio/',
  '/x/responsibilities/go-live/',
  '/x/compare/cio-cto/',
  '/x/glossary/',
  '/x/about/linking/',
])('%s is among the addresses to find the nearest in', (address) => {
  expect(addresses.map(([href]) => href)).toContain(address);
});
