import { expect, test } from 'vitest';
import { soundModel } from '../testing.ts';
import { compareView } from './compare.ts';

const view = compareView(soundModel());

test('chips stand in the order of the columns, each with its place among the roles', () => {
  expect(view.chips.map(({ code, position }) => [code, position])).toEqual([
    ['CIO', 1],
    ['CTO', 2],
    ['HSUP', 3],
    ['HPRO', 4],
  ]);
});

test('rows are counted, and those that are argued', () => {
  expect([view.rows, view.argued]).toEqual([2, 0]);
});

test('the two chiefs have their pair', () => {
  expect(view.pairOfChiefs).toBe('/compare/cio-cto/');
});

test('the caption says what stands against what', () => {
  expect(view.caption).toMatch(/^Four roles against 2 responsibilities/);
});

test('named choices of roles are everyone, the chiefs, and each chief with the own line', () => {
  expect(view.presets.map(({ name, roles }) => `${name}: ${roles.join(' ')}`)).toEqual([
    'All four: cio cto head-of-support head-of-product',
    'CIO and CTO: cio cto',
    'CIO and program line: cio head-of-product',
    'CTO and heads: cto head-of-support',
  ]);
});

test('a filter looks in the question and the aliases of a row', () => {
  const [row] = view.topics.flatMap(({ rows }) => rows);
  expect(row?.find).toBe([row?.question, ...(row?.aliases ?? [])].join(' '));
});
