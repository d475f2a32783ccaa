import { expect, test } from 'vitest';
import { drawCircuit } from '../diagram.ts';
import { antiPattern, soundModel } from '../testing.ts';
import { antiPatternView } from './anti-pattern.ts';

const model = soundModel({
  'anti-patterns': [
    antiPattern('one', { code: 'AP01', seenWith: ['two'], mistakenFor: ['three'] }),
    antiPattern('two', { code: 'AP02', diagram: [{ insert: 'ledger' }] }),
    antiPattern('three', { code: 'AP03', diagram: [{ argument: 'gap' }] }),
  ],
});
const [one] = model.antiPatterns.map((node) => antiPatternView(model, node));

test('an anti-pattern stands under its group', () => {
  expect(one?.group).toEqual({ href: '/anti-patterns/#chairs', text: 'Chairs' });
  expect(one?.crumbs.map(({ text }) => text)).toEqual(['Handbook', 'Anti-patterns', 'Chairs', 'Pattern one']);
});

test('its figure is the sound one with its deviation', () => {
  expect(one?.figure.marks).toEqual(drawCircuit([{ merge: ['cio', 'cto'] }]));
  expect(one?.sound).toEqual(drawCircuit([]));
});

test('it names what it harms, rows by their titles', () => {
  expect(one?.harms.roles.map(({ text }) => text)).toEqual(['Chief Information Officer']);
  expect(one?.harms.rows).toEqual([{ href: '/responsibilities/it-budget/', text: 'IT budget', code: 'R01' }]);
});

test('it leads to those it is seen with and mistaken for', () => {
  expect(one?.seenWith.map(({ code }) => code)).toEqual(['AP02']);
  expect(one?.mistakenFor.map(({ code }) => code)).toEqual(['AP03']);
});
