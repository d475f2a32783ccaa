import { expect, test } from 'vitest';
import { soundContent, soundModel, withEntry } from '../testing.ts';
import { searchTerms } from './search.ts';

test('a role is known by its title, its aliases and its code', () => {
  expect(searchTerms(soundModel()).roles[0]).toEqual(['Chief Information Officer', 'cio', 'another name', 'CIO', 'ix']);
});

test('an alias that repeats a name of its page is left out', () => {
  const roles = withEntry(soundContent().roles, 'cio', {
    aliases: ['cio', 'chief information officer', 'IT director', 'it Director', 'head of IT'],
  });
  expect(searchTerms(soundModel({ roles })).roles[0]?.[2]).toBe('IT director|head of IT');
});

test('the parts of a row are one letter a role, in the order of the roles', () => {
  expect(searchTerms(soundModel()).responsibilities.map((row) => row[5])).toEqual(['AR--', 'CAR-']);
});

test('pages of words have their path under the site', () => {
  const { base, pages } = searchTerms(soundModel({}, '/x/'));
  expect(base).toBe('/x/');
  expect(pages.map(([, path]) => path)).toContain('about/linking/');
});
