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
