import { expect, test } from 'vitest';
import { shorts } from './short.ts';
import { soundModel } from './testing.ts';

const all = shorts(soundModel());
const of = (code: string) => all.find((short) => short.code === code);

test('an entry is led to its page', () => {
  expect(of('CIO')?.href).toBe('/roles/cio/');
  expect(of('R01')?.href).toMatch(/^\/responsibilities\/[a-z-]+\/$/);
});

test('a row in words, a cell and a symptom are led to their places', () => {
  expect(of('D01')?.href).toBe('/compare/#D01');
  expect(of('CTO-R01')?.href).toBe('/compare/#CTO-R01');
  expect(of('CTO-D01')?.href).toBe('/compare/#CTO-D01');
  expect(of('AP01.1')?.href).toMatch(/^\/anti-patterns\/[a-z-]+\/#AP01\.1$/);
});

test('every role has a cell in every row, and no code comes twice', () => {
  const { roles, responsibilities, dimensions } = soundModel();
  const cells = all.filter(({ code }) => code.includes('-'));
  expect(cells).toHaveLength(roles.length * (responsibilities.length + dimensions.length));
  expect(new Set(all.map(({ code }) => code.toLowerCase())).size).toBe(all.length);
});

test('every one says what it leads to', () => {
  expect(all.filter(({ title }) => title.length < 3)).toEqual([]);
});
