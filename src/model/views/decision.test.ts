import { describe, expect, test } from 'vitest';
import { soundContent, soundModel, withEntry } from '../testing.ts';
import { decision } from './decision.ts';

const corner = { says: 'So.', short: 'So', points: ['a', 'b', 'c'] };
const arguedTo = (settles: string) => ({ cio: corner, cto: corner, settles });

function decisionOf(id: string, overrides = {}) {
  const responsibilities = withEntry(soundContent().responsibilities, id, overrides);
  const model = soundModel({ responsibilities });
  const node = model.responsibilities.find((row) => row.id === id);
  if (node === undefined) throw new Error(`There is no ${id}`);
  return decision(model, node);
}

describe('a decision', () => {
  test('names the accountable role first, with its reason', () => {
    expect(decisionOf('go-live').accountable).toMatchObject({
      role: { short: 'CTO' },
      reason: 'Answers for the night',
    });
  });

  test('names the others by part, in the order of parts', () => {
    const { rest } = decisionOf('go-live');
    expect(rest.map(({ word, does, cells }) => [word, does, ...cells.map(({ role }) => role.short)])).toEqual([
      ['Responsible', 'does it', 'Head of Support'],
      ['Consulted', 'before', 'CIO'],
    ]);
  });

  test('names those with one part in the order of the columns', () => {
    const parts = {
      'head-of-product': { part: 'informed', reason: 'Sells it' },
      'head-of-support': { part: 'informed', reason: 'Hears of it' },
      cto: { part: 'accountable', reason: 'Built it' },
      cio: { part: 'informed', reason: 'Pays for it' },
    } as const;
    const [informed, ...others] = decisionOf('go-live', { parts }).rest;
    expect(informed?.cells.map(({ role }) => role.code)).toEqual(['CIO', 'HSUP', 'HPRO']);
    expect(others).toEqual([]);
  });

  test('says why in a sentence, and leads to its page and its row', () => {
    expect(decisionOf('go-live')).toMatchObject({
      answer: 'Says in one sentence what it is.',
      href: '/responsibilities/go-live/',
      whole: 'The whole answer: Go-live',
      compare: '/compare/#R02',
    });
  });

  test('that is argued names the chief who argues it, and leads to the argument', () => {
    const argued = decisionOf('go-live', { argument: arguedTo('This.') });
    expect(argued).toMatchObject({
      argues: { cells: [{ code: 'CIO-R02' }], who: 'The CIO argues it', parts: 'consulted' },
      whole: 'The whole argument: Go-live',
    });
  });

  test('that is not argued has nobody who argues it, and nothing to settle', () => {
    expect(decisionOf('go-live').argues).toBeUndefined();
    expect(decisionOf('go-live').settles).toBeUndefined();
  });

  test('that neither chief answers for is argued by both', () => {
    const parts = {
      cio: { part: 'consulted', reason: 'Knows the season' },
      cto: { part: 'responsible', reason: 'Knows the night' },
      'head-of-support': { part: 'accountable', reason: 'Takes the calls' },
    } as const;
    expect(decisionOf('go-live', { parts, argument: arguedTo('This.') }).argues).toMatchObject({
      who: 'Both argue it',
      parts: 'the CIO consulted, the CTO responsible',
    });
  });

  test('says the first sentence of what settles it', () => {
    const first = 'First come the parts fixed for the year, then the rest of the list.';
    expect(decisionOf('go-live', { argument: arguedTo(`${first} The CIO divides the rest.`) }).settles).toBe(first);
  });

  test('says a second sentence where the first only announces it', () => {
    const settles =
      'Two pages. On the first stand the benefits that a unit has signed, less their cost. Finance checks.';
    expect(decisionOf('go-live', { argument: arguedTo(settles) }).settles).toBe(
      'Two pages. On the first stand the benefits that a unit has signed, less their cost.',
    );
  });

  test('is found by its title and its aliases', () => {
    expect(decisionOf('go-live', { aliases: ['cutover', 'launch'] }).names).toBe('Go-live, cutover, launch');
  });
});
