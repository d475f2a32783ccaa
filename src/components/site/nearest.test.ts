import { expect, test } from 'vitest';
import { difference, nearestAddresses } from './nearest.ts';

const addresses = [
  ['/roles/cio/', 'Chief Information Officer'],
  ['/roles/cto/', 'Chief Technology Officer'],
  ['/compare/', 'Compare'],
] as const;

test('An address one letter off finds its neighbors, nearest first', () => {
  expect(nearestAddresses('/roles/cxo/', addresses).map(({ href }) => href)).toEqual(['/roles/cio/', '/roles/cto/']);
});

test('An address unlike any other finds none', () => {
  expect(nearestAddresses('/qqqqqqqqqqqqqqqqqqqqqqq/', addresses)).toEqual([]);
});

test('The differing letter is told apart', () => {
  expect(difference('/roles/cxo/', '/roles/cio/')).toEqual(['/roles/c', 'i', 'o/']);
});

test('A missing letter is told apart', () => {
  expect(difference('/role/cio/', '/roles/cio/')).toEqual(['/role', 's', '/cio/']);
});

test('A letter too many leaves nothing to mark', () => {
  expect(difference('/roless/cio/', '/roles/cio/')).toEqual(['/roles', '', '/cio/']);
});
