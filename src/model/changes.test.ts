import { expect, test } from 'vitest';
import { lastChanges } from './changes.ts';
import { soundContent, withEntry } from './testing.ts';

const note = (date: string) => ({ date, note: 'Changed.', moved: false });
const roles = withEntry(soundContent().roles, 'cto', { changes: [note('2026-11-24'), note('2027-03-01')] });
const dates = lastChanges(soundContent({ roles }), '/x/');

test('an entry has the date of its newest note', () => {
  expect(dates.get('/x/roles/cto/')).toBe('2027-03-01');
  expect(dates.get('/x/roles/cio/')).toBe('2026-11-24');
});

test('an index changes with the newest of its entries', () => {
  expect(dates.get('/x/roles/')).toBe('2027-03-01');
  expect(dates.get('/x/articles/')).toBe('2026-11-24');
});

test('a pair changes with the newer of its roles', () => {
  expect(dates.get('/x/compare/cio-cto/')).toBe('2027-03-01');
  expect(dates.get('/x/compare/cio-head-of-support/')).toBe('2026-11-24');
});

test('a pair in the other order is no page', () => {
  expect(dates.has('/x/compare/cto-cio/')).toBe(false);
});

test('pairs of roles without an order stand by code', () => {
  const unordered = soundContent().roles.map((entry) => ({ ...entry, data: { ...entry.data, order: undefined } }));
  expect(lastChanges(soundContent({ roles: unordered }), '/').has('/compare/head-of-product-head-of-support/')).toBe(
    true,
  );
});

test.each([
  '/x/',
  '/x/compare/',
  '/x/changes/',
  '/x/sources/',
  '/x/glossary/',
  '/x/about/',
  '/x/about/linking/',
  '/x/search/',
])('%s changes with the newest of all', (address) => {
  expect(dates.get(address)).toBe('2027-03-01');
});

test('the index of a kind without entries has a date all the same', () => {
  expect(lastChanges(soundContent({ articles: [] }), '/').get('/articles/')).toBe('2026-11-24');
});
