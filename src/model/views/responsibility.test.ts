import { expect, test } from 'vitest';
import type { Content } from '../content.ts';
import { soundContent, soundModel, withEntry } from '../testing.ts';
import { responsibilityView } from './responsibility.ts';

type Fields = Partial<Content['responsibilities'][number]['data']>;
const view = (fields: Fields = {}) => {
  const model = soundModel({ responsibilities: withEntry(soundContent().responsibilities, 'it-budget', fields) });
  const node = model.responsibilities.find(({ id }) => id === 'it-budget');
  if (node === undefined) throw new Error('There is no such row');
  return responsibilityView(model, node);
};
const corner = { says: 'So it is.', short: 'So', points: ['a', 'b', 'c'] };

test('a responsibility stands under its topic', () => {
  expect(view().crumbs.map(({ text }) => text)).toEqual([
    'Handbook',
    'Responsibilities',
    'Money and priority',
    'IT budget',
  ]);
});

test('its strip begins with the roles and ends with the history', () => {
  expect(view().strip.map(({ id }) => id)).toEqual(['all', 'why', 'others', 'fails', 'monday', 'evidence', 'history']);
});

test('its argument stands in the strip and has the two chiefs in its corners', () => {
  const argued = view({ argument: { cio: corner, cto: corner, settles: 'This.' } });
  expect(argued.strip.slice(0, 2).map(({ id }) => id)).toEqual(['all', 'argue']);
  expect(argued.argument?.corners.map(({ role }) => role.code)).toEqual(['CIO', 'CTO']);
});

test('without an argument it has no corners', () => {
  expect(view()).not.toHaveProperty('argument');
});

test('it shows how it fails, with the figure of the anti-pattern', () => {
  const [failure] = view().failures;
  expect(failure).toMatchObject({
    how: 'One name on both papers.',
    link: { code: 'AP01', text: 'One person, two hats' },
  });
  expect(failure?.marks.length).toBeGreaterThan(0);
});

test('it leads to its neighbors by their titles', () => {
  expect(view().neighbors).toEqual([{ href: '/responsibilities/go-live/', text: 'Go-live', code: 'R02' }]);
});

test('its row on the comparison is its code', () => {
  expect(view().rowHref).toBe('/compare/#R01');
});
